import type { Condition, Criterion, Purpose, Rung, RungRules } from '../rules/types';
import { atLeast, no, pct, year } from '../rules/write';
import type { EditionId } from './selector';

/** What a year's notice or a province changed in an edition. The edition itself stays as published. */
export interface Overlay {
  readonly edition: EditionId;
  readonly rung: Rung;
  readonly purpose?: Purpose;
  readonly from: string;
  readonly to?: string;
  readonly area?: string;
  readonly change: Change;
}

type Change =
  /** The criterion is not looked at. */
  | { readonly waive: string; readonly by: string }
  /** A failure goes to a person: the notice that would decide was not seen. */
  | { readonly soften: string; readonly by: string }
  | { readonly passScore: number; readonly by: string }
  | { readonly add: Criterion };

const NOT_RECOMMENDED: Criterion = {
  id: 'little-giant.not-recommended',
  clause: '工信厅企业函〔2026〕117号；工信厅企业函〔2025〕190号 不予推荐情形',
  when: {
    reviewIfUnmet: { all: [no('relations.controlledByLittleGiant'), { not: { title: ['champion'] } }] },
  },
  evidence: [],
  confidence: 'confirmed',
};

const N190 = '工信厅企业函〔2025〕190号';

export const OVERLAYS: readonly Overlay[] = [
  {
    edition: 'miit-2022-63',
    rung: 'little-giant',
    purpose: 'review',
    from: '2025-01-01',
    to: '2025-12-31',
    change: { waive: 'little-giant.growth', by: N190 },
  },
  {
    edition: 'miit-2022-63',
    rung: 'little-giant',
    purpose: 'review',
    from: '2026-01-01',
    change: {
      soften: 'little-giant.growth',
      by: '工信厅企业函〔2026〕117号（是否免考增长率未见明文，以当年通知为准）',
    },
  },
  {
    edition: 'miit-2022-63',
    rung: 'little-giant',
    from: '2025-01-01',
    change: { waive: 'little-giant.rd-small', by: N190 },
  },
  {
    edition: 'miit-2022-63',
    rung: 'little-giant',
    purpose: 'new',
    from: '2025-01-01',
    change: { add: NOT_RECOMMENDED },
  },
  {
    edition: 'miit-2026-2',
    rung: 'little-giant',
    purpose: 'new',
    from: '2026-01-01',
    change: { add: NOT_RECOMMENDED },
  },
  {
    edition: 'miit-2022-63',
    rung: 'specialized',
    from: '2025-01-01',
    to: '2025-12-31',
    area: '44',
    change: { passScore: 70, by: '广东省2025年度认定' },
  },
  {
    edition: 'miit-2022-63',
    rung: 'specialized',
    purpose: 'new',
    from: '2025-01-01',
    to: '2025-12-31',
    area: '44',
    change: {
      add: {
        id: 'specialized.guangdong-growth',
        clause: '广东省2025年度认定',
        when: {
          reviewIfUnmet: atLeast(
            { averageGrowth: [year('mainRevenue', 1), year('mainRevenue', 2), year('mainRevenue', 3)] },
            pct(5),
          ),
        },
        evidence: ['audit-report'],
        confidence: 'single',
      },
    },
  },
  {
    edition: 'miit-2026-2',
    rung: 'specialized',
    from: '2026-04-01',
    area: '33',
    change: {
      add: {
        id: 'specialized.zhejiang-legal-person',
        clause: '浙经信企业〔2026〕108号',
        when: { reviewIfUnmet: { is: 'independentLegalPerson', want: true } },
        evidence: ['business-licence'],
        confidence: 'single',
      },
    },
  },
];

export interface OverlayCase {
  readonly asOf: string;
  readonly area: string;
}

/** The rule set as it stands on a day for an authority. */
export function withOverlays(rules: RungRules, { asOf, area }: OverlayCase, table = OVERLAYS): RungRules {
  return table
    .filter(
      (each) =>
        each.edition === rules.edition &&
        each.rung === rules.rung &&
        (each.purpose ?? rules.purpose) === rules.purpose &&
        each.from <= asOf &&
        (each.to ?? asOf) >= asOf &&
        (each.area ?? area) === area,
    )
    .reduce((changed, { change }) => apply(changed, change), rules);
}

function apply(rules: RungRules, change: Change): RungRules {
  if ('waive' in change) return edit(rules, change.waive, (criterion) => ({ ...criterion, waivedBy: change.by }));
  if ('soften' in change) return edit(rules, change.soften, (criterion) => soften(criterion, change.by));
  if ('passScore' in change) {
    if (!rules.score) throw new Error(`${rules.edition} ${rules.rung} has no score to change`);
    return { ...rules, score: { ...rules.score, pass: change.passScore, clause: change.by } };
  }
  const { add } = change;
  return {
    ...rules,
    criteria: [...rules.criteria, add],
    qualifies: { all: [rules.qualifies, { criterion: add.id }] },
  };
}

function edit(rules: RungRules, id: string, change: (criterion: Criterion) => Criterion): RungRules {
  if (!rules.criteria.some((criterion) => criterion.id === id))
    throw new Error(`overlay names ${id}, which is not there`);
  return { ...rules, criteria: rules.criteria.map((each) => (each.id === id ? change(each) : each)) };
}

function soften(criterion: Criterion, by: string): Criterion {
  const { when } = criterion;
  if (!when) throw new Error(`${criterion.id} is no condition`);
  const softened: Condition = { reviewIfUnmet: when };
  return { ...criterion, clause: `${criterion.clause}；${by}`, when: softened };
}
