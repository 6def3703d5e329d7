import type { Question } from './types';

/**
 * How each field of the profile is asked. `ease` is our own judgement of how soon an owner has the answer at hand
 * (1 by heart, 2 a look at the audit report, 3 needs a colleague, 4 needs the official platform); it orders questions of
 * equal weight and nothing else.
 */
interface Asking {
  readonly key: string;
  readonly kind: Question['kind'];
  readonly ease: 1 | 2 | 3 | 4;
  readonly choices?: readonly string[];
}

const RD_LEVELS = ['national', 'provincial', 'municipal', 'county', 'none'];
const money = (field: string, ease: 1 | 2 | 3 = 2): Asking => ({ key: `years.${field}`, kind: 'money', ease });
const people = (field: string, ease: 1 | 2 | 3 = 1): Asking => ({ key: `years.${field}`, kind: 'count', ease });
const yesno = (key: string, ease: 1 | 2 | 3 = 1): Asking => ({ key, kind: 'yesno', ease });
const count = (key: string, ease: 1 | 2 | 3 = 2): Asking => ({ key, kind: 'count', ease });
const list = (key: string): Asking => ({ key, kind: 'list', ease: 1 });

/** Every question there is, in the order in which a form that asks all of them would ask. */
export const ASKINGS: readonly Asking[] = [
  { key: 'industry', kind: 'industry', ease: 1 },
  yesno('registeredInMainland'),
  yesno('independentLegalPerson'),
  yesno('privatelyOwned'),
  { key: 'establishedOn', kind: 'date', ease: 1 },
  { key: 'nicheSince', kind: 'month', ease: 1 },
  people('employees'),
  money('revenue', 1),
  money('mainRevenue'),
  money('rdExpense'),
  money('totalAssets'),
  money('totalLiabilities'),
  money('netProfit'),
  money('equityRaised', 1),
  people('rdStaff', 2),
  people('techStaff', 2),
  money('rdExpenseDomestic', 3),
  money('highTechRevenue', 3),
  money('costExpense', 3),
  money('taxableIncome', 2),
  list('titles'),
  list('awards'),
  list('contest'),
  list('standardsLed'),
  { key: 'rdInstitution', kind: 'choice', ease: 1, choices: RD_LEVELS },
  yesno('jointRdInstitution'),
  count('ip.class1SelfDeveloped'),
  count('ip.class1Transferred'),
  count('ip.class1HighValue', 3),
  count('ip.class1InUse', 3),
  count('ip.class1TransferredInUse', 3),
  count('ip.class2'),
  count('ip.class2Broad'),
  { key: 'product.revenueShareBp', kind: 'share', ease: 2 },
  yesno('product.marketLeading'),
  { key: 'product.marketShareBp', kind: 'share', ease: 2 },
  count('product.marketRank'),
  count('product.marketRankGlobal'),
  yesno('product.strategicEmerging', 2),
  { key: 'product.chainRole', kind: 'choice', ease: 2, choices: ['fills-gap', 'six-bases', 'none'] },
  yesno('product.sixBases', 2),
  yesno('product.keyIndustry', 2),
  yesno('product.industryUpgrade', 2),
  yesno('product.chainKeyLink', 2),
  yesno('product.prohibited'),
  { key: 'digitalLevel', kind: 'choice', ease: 3, choices: ['4', '3', '2', '1'] },
  yesno('coreSystemDigital'),
  yesno('quality.iso9001'),
  yesno('quality.ownBrand'),
  yesno('quality.standards'),
  yesno('quality.productCertified'),
  yesno('quality.provincialAward'),
  { key: 'localIndicators.points', kind: 'score', ease: 3 },
  { key: 'evaluationScore', kind: 'score', ease: 4 },
  yesno('compliance.abnormalList'),
  yesno('compliance.dishonestList'),
  yesno('compliance.majorIncident3y'),
  yesno('compliance.taxEvasion3y'),
  yesno('compliance.dataFraud3y'),
  yesno('relations.controlledByLittleGiant'),
];

const byKey = new Map(ASKINGS.map((asking, order) => [asking.key, { ...asking, order }]));

type Found = Asking & { readonly order: number; readonly year: number | null };

/** `years.2025.revenue` is asked as `years.revenue` of 2025, `evaluationScore.2026` as `evaluationScore`. Null: no question. */
export function findAsking(path: string): Found | null {
  const [, head = '', year, rest] = /^(years|evaluationScore)\.(\d{4})(?:\.(\w+))?$/.exec(path) ?? [];
  const key = year === undefined ? path : rest === undefined ? head : `${head}.${rest}`;
  const asking = byKey.get(key);
  return asking ? { ...asking, year: year === undefined ? null : Number(year) } : null;
}

export function askingOf(path: string): Found {
  const asking = findAsking(path);
  if (!asking) throw new Error(`no question is written for ${path}`);
  return asking;
}

export function questionFor(path: string, criteria: readonly string[]): Question {
  const { key, kind, choices = [], year } = askingOf(path);
  return { path, key, kind, choices, year, criteria };
}
