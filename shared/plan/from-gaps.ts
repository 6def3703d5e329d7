import type { ActionDraft, ActionFigure, ActionOrigin } from '../api/plan';
import type { CriterionResult, PathStep, RungResult } from '../check';
import { criterionText, DRAFTS, evidenceText, leverText } from '../text';
import { draftOf } from './draft';
import { figureKind } from './figure';
import { dueOfLever, type Times } from './timetable';

/**
 * Actions from what a rung still asks: one for each step of the cheapest path, one to talk about for each criterion that no step
 * reaches, and one for everything that is not known. Each is bound to a criterion that the firm does not meet.
 */
export function fromGaps(result: RungResult, times: Times): ActionDraft[] {
  if (result.status === 'qualified' || result.status === 'not-applicable') return [];
  const steps = result.path.map((step) => fromStep(step, result, times));
  const talks = unreached(result).map((criterion) => fromUnreached(criterion, result, times));
  return [...fromUnknown(result, times), ...steps, ...talks];
}

function fromStep(step: PathStep, result: RungResult, times: Times): ActionDraft {
  const criterion = gainedBy(step, result);
  const figure = figureOf(step);
  const { due, isTight } = dueOfLever(step.lever, times);
  const [, year] = /^years\.(\d{4})\./.exec(figure?.path ?? '') ?? [];
  const notes = [isTight && DRAFTS.tight, year && DRAFTS.year(year), DRAFTS.beside(step.lever)];
  return draftOf({
    origin: criterion ? originOf(criterion, result) : { kind: 'own' },
    title: leverText(step),
    notes,
    who: 'firm',
    due,
    papers: criterion?.evidence.map(evidenceText) ?? [],
    figure,
  });
}

/**
 * What the step is for. A step may lose a little elsewhere and a later one make it good: a criterion that is met as the firm
 * stands is no reason to do anything.
 */
function gainedBy({ gains }: PathStep, { criteria }: RungResult): CriterionResult | undefined {
  const gained = gains.filter(({ points }) => points === null || points > 0).map(({ criterion }) => criterion);
  return gained.flatMap((id) => criteria.find((each) => each.id === id && isLacking(each)) ?? []).at(0);
}

const isLacking = ({ outcome }: CriterionResult): boolean => outcome === 'unmet' || outcome === 'unknown';

/** Titles, lists and dates are not figures: they are written in the profile itself. */
function figureOf({ path, unit, from, to, lever }: PathStep): ActionFigure | null {
  return figureKind(path) === null || lever === 'nicheYears' ? null : { path, unit, from, to };
}

const originOf = ({ id }: CriterionResult, { rung, edition }: RungResult): ActionOrigin => ({
  kind: 'criterion',
  rung,
  edition,
  criterion: id,
});

function unreached({ criteria, path }: RungResult): readonly CriterionResult[] {
  const reached = new Set(path.flatMap(({ gains }) => gains.map(({ criterion }) => criterion)));
  return criteria.filter(({ id, role, outcome }) => role === 'required' && outcome === 'unmet' && !reached.has(id));
}

function fromUnreached(criterion: CriterionResult, result: RungResult, times: Times): ActionDraft {
  const isBlocked = result.blockedBy.includes(criterion.id);
  return draftOf({
    origin: originOf(criterion, result),
    title: DRAFTS.unreached(criterionText(criterion.id).title),
    notes: [isBlocked ? DRAFTS.blockedNote : DRAFTS.unreachedNote],
    who: 'care',
    due: dueOfLever('talk', times).due,
    papers: criterion.evidence.map(evidenceText),
  });
}

function fromUnknown(result: RungResult, times: Times): ActionDraft[] {
  const { missing, criteria } = result;
  if (missing.length === 0) return [];
  const unknown = criteria.filter(
    ({ outcome, missing: own }) => outcome === 'unknown' && own.some((path) => missing.includes(path)),
  );
  const first = unknown.find(({ role }) => role === 'required') ?? unknown[0];
  const draft = draftOf({
    origin: first ? originOf(first, result) : { kind: 'own' },
    title: DRAFTS.missing(missing),
    notes: [DRAFTS.missingNote(missing)],
    who: 'firm',
    due: dueOfLever('data', times).due,
    papers: unknown.flatMap(({ evidence }) => evidence.map(evidenceText)),
  });
  return [draft];
}
