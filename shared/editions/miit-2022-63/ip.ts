import type { Condition } from '../../rules/types';
import { atLeast, count } from '../../rules/write';

/** Ⅰ类 of any origin: own, or transferred in for a year (附件4). */
const anyClass1 = atLeast({ sum: ['ip.class1SelfDeveloped', 'ip.class1Transferred'] }, count(1));

/** The steps A to D of 与主导产品相关的有效知识产权, best first, shared by 附件1 and 附件2; the points differ. */
export const IP_STEPS: readonly Condition[] = [
  { all: [atLeast('ip.class1HighValue', count(1)), anyClass1] },
  atLeast('ip.class1SelfDeveloped', count(1)),
  anyClass1,
  atLeast('ip.class2', count(1)),
];

export const ipPoints = (of: number, steps: readonly number[]) => ({
  of,
  cases: IP_STEPS.map((when, at) => ({ when, points: steps[at] ?? 0 })),
});
