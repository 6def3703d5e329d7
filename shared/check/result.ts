import type { CompiledRung, CriterionOutcome, Part, RungOutcome, Asked } from '../rules';
import type { CriterionResult, PartResult, RungResult, RungStatus } from './types';
import type { Outcome, Rule, RungRules } from '../rules';

const STATUS: Readonly<Record<Outcome, RungStatus>> = {
  met: 'qualified',
  unmet: 'not-qualified',
  unknown: 'needs-data',
  review: 'needs-review',
  na: 'not-applicable',
};

/** A rung that does not concern the firm at all (大型企业 on the ladder) is `not-applicable`, not failed. */
export function statusOf(compiled: CompiledRung, told: RungOutcome): RungStatus {
  const gate = told.criteria.find(({ criterion }) => criterion.id === compiled.rules.appliesIf);
  return gate?.outcome === 'unmet' ? 'not-applicable' : STATUS[told.outcome];
}

export function scoreOf(compiled: CompiledRung, told: RungOutcome): RungResult['score'] {
  const { score } = compiled.rules;
  return told.score && score ? { min: told.score.min, max: told.score.max, pass: score.pass } : null;
}

/** Sub-totals of the score, in the document's order. */
export function groupsOf(compiled: CompiledRung, told: RungOutcome): RungResult['groups'] {
  const byId = new Map(told.criteria.map((each) => [each.criterion.id, each]));
  return (compiled.rules.score?.groups ?? []).map(({ key, min, of, criteria }) => {
    const inGroup = criteria.map((id) => byId.get(id)).filter((each) => each !== undefined);
    const sum = (part: 'min' | 'max') => inGroup.reduce((all, each) => all + each[part], 0);
    return { key, min: sum('min'), max: sum('max'), of, required: min ?? null };
  });
}

/** Paths of the profile behind unknown slots, each once. */
export function pathsOf(compiled: CompiledRung, slots: ReadonlySet<number>, asked: Asked): string[] {
  return [...new Set([...slots].flatMap((slot) => compiled.slots[slot]?.missing(asked) ?? []))];
}

/** Every criterion with clause, value, line and distance, in the document's order. */
export function criteriaOf(
  compiled: CompiledRung,
  told: RungOutcome,
  asked: Asked,
  values: readonly number[],
): CriterionResult[] {
  const routes = routesOf(compiled.rules);
  return told.criteria.map((each) =>
    criterionResult(each, compiled, routes, pathsOf(compiled, compiled.openOf(each.criterion.id, values), asked)),
  );
}

function criterionResult(
  each: CriterionOutcome,
  { rules }: CompiledRung,
  routes: ReadonlySet<string>,
  missing: readonly string[],
): CriterionResult {
  const { criterion, outcome } = each;
  const parts = each.parts.map(partResult);
  const decisive = decisivePart(parts, outcome);
  const group = rules.score?.groups.find(({ criteria }) => criteria.includes(criterion.id));
  return {
    id: criterion.id,
    clause: criterion.waivedBy ? `${criterion.clause}；${criterion.waivedBy}` : criterion.clause,
    outcome,
    points: criterion.points ? { min: each.min, max: each.max, of: each.of } : null,
    value: decisive?.value ?? null,
    threshold: decisive?.threshold ?? null,
    gap: decisive?.gap ?? null,
    unit: decisive?.unit ?? null,
    op: decisive?.op ?? null,
    parts,
    evidence: criterion.evidence,
    confidence: criterion.confidence,
    role: group ? 'score' : routes.has(criterion.id) ? 'route' : 'required',
    group: group?.key ?? null,
    basis: criterion.basis ?? null,
    missing: outcome === 'unknown' ? missing : [],
  };
}

/** The part to show first: one that explains the outcome. */
function decisivePart(parts: readonly PartResult[], outcome: Outcome): PartResult | undefined {
  return parts.find((part) => part.outcome === outcome) ?? parts[0];
}

function partResult({ info, outcome, value, line, gap }: Part): PartResult {
  return {
    outcome,
    what: info.what,
    value: told(value),
    threshold: told(line),
    op: info.op,
    unit: info.unit,
    gap: gap === gap ? Math.max(0, told(gap) ?? 0) : null,
  };
}

/** For reading only: fifteen digits hide the noise of a division and keep one 分 of a large firm. */
const told = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(15)) : null);

/** Criteria that stand in an `any`: one way among several. */
function routesOf(rules: RungRules): ReadonlySet<string> {
  const routes = new Set<string>();
  const walk = (rule: Rule, inAny: boolean): void => {
    if ('criterion' in rule && inAny) routes.add(rule.criterion);
    if ('all' in rule) for (const each of rule.all) walk(each, inAny);
    if ('any' in rule) for (const each of rule.any) walk(each, true);
  };
  walk(rules.qualifies, false);
  return routes;
}
