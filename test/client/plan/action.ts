import type { PlanAction } from '@shared/api/plan';

/** An action to be changed by the part that a test is about. */
export const actionOf = (part: Partial<PlanAction> = {}): PlanAction => ({
  actionId: '0'.repeat(32),
  version: 1,
  origin: { kind: 'own' },
  title: '整理研发台账',
  note: null,
  who: 'firm',
  due: null,
  papers: [],
  figure: null,
  resources: [],
  state: 'proposed',
  word: null,
  isLate: false,
  changedAt: '2026-11-24T00:00:00.000Z',
  changedBy: 'care',
  result: null,
  ...part,
});

export const RD = { path: 'years.2025.rdExpense', unit: 'yuan', from: 4_200_000, to: 8_490_000 } as const;
