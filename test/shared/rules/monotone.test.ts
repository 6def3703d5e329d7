import type { Firm } from '@shared/firms';
import type { Outcome, RungOutcome } from '@shared/rules';
import { randomFirm, valueAt, withPaths } from '@test/factories/firm';
import { Random } from '@test/factories/random';
import { explainAll } from '@test/factories/rule-sets';

/** A better figure never lowers a criterion, its points, a score or the rung. Left out: figures that are also a measure of size. */

type Change = Readonly<Record<string, unknown>>;
type Improve = (firm: Firm, r: Random) => Change;

const amount = (firm: Firm, path: string): number => Number(valueAt(firm, path) ?? 0);
const more =
  (path: string, most = Infinity): Improve =>
  (firm, r) => ({
    [path]: Math.min(
      most,
      Math.round((amount(firm, path) * (1 + r.next()) + r.pick([0.01, 1, 1000, 1_000_000])) * 100) / 100,
    ),
  });
const upTo =
  (path: string, ceiling: string): Improve =>
  (firm, r) => ({
    [path]: Math.max(amount(firm, path), Math.round(amount(firm, ceiling) * r.next())),
  });
const less =
  (path: string): Improve =>
  (firm, r) => ({ [path]: Math.round(amount(firm, path) * r.next() * 100) / 100 });
const oneMore =
  (...paths: readonly string[]): Improve =>
  (firm, r) => {
    const by = r.int(1, 3);
    return Object.fromEntries(paths.map((path) => [path, amount(firm, path) + by]));
  };
const answer =
  (path: string, value: unknown): Improve =>
  () => ({ [path]: value });
const RD = ['none', 'county', 'municipal', 'provincial', 'national'];
const added =
  (path: string, entry: Readonly<Record<string, unknown>>): Improve =>
  (firm) => ({
    [path]: [...((valueAt(firm, path) as unknown[] | undefined) ?? []), entry],
  });

/** R&D at home rises with R&D, so that its share does not fall. */
const rd =
  (year: number): Improve =>
  (firm, r) => {
    const by = r.pick([0.01, 100_000, 3_000_000]);
    const raised = (path: string) => ({ [path]: Math.round((amount(firm, path) + by) * 100) / 100 });
    return { ...raised(`years.${year}.rdExpense`), ...raised(`years.${year}.rdExpenseDomestic`) };
  };

const BETTER: readonly (readonly [string, Improve])[] = [
  ...[2025, 2024].map((year) => [`研发费用 ${year}`, rd(year)] as const),
  ['主营业务收入', upTo('years.2025.mainRevenue', 'years.2025.revenue')],
  ['净利润', more('years.2025.netProfit')],
  ['负债', less('years.2025.totalLiabilities')],
  ...[2025, 2024, 2023].map((year) => [`股权融资 ${year}`, more(`years.${year}.equityRaised`)] as const),
  ['成本费用', less('years.2025.costExpense')],
  ['高新技术产品收入', upTo('years.2025.highTechRevenue', 'years.2025.revenue')],
  ['研发人员', upTo('years.2025.rdStaff', 'years.2025.employees')],
  ['科技人员', upTo('years.2025.techStaff', 'years.2025.employees')],
  ['自主Ⅰ类', oneMore('ip.class1SelfDeveloped', 'ip.class1InUse')],
  ['受让Ⅰ类', oneMore('ip.class1Transferred', 'ip.class1TransferredInUse')],
  ['高价值', oneMore('ip.class1HighValue', 'ip.class1SelfDeveloped')],
  ['Ⅱ类', oneMore('ip.class2', 'ip.class2Broad')],
  ['研发机构', (firm, r) => ({ rdInstitution: RD[r.int(RD.indexOf(String(firm.rdInstitution)), 4)] })],
  ['数字化水平', (firm, r) => ({ digitalLevel: r.int(amount(firm, 'digitalLevel'), 4) })],
  ['占有率', more('product.marketShareBp', 10_000)],
  ['国内排名', (firm, r) => ({ 'product.marketRank': r.int(1, amount(firm, 'product.marketRank')) })],
  ['全球排名', (firm, r) => ({ 'product.marketRankGlobal': r.int(1, amount(firm, 'product.marketRankGlobal')) })],
  ['平台得分', more('evaluationScore.2026', 200)],
  ['地方特色', more('localIndicators.points', 15)],
  ['细分市场更早', answer('nicheSince', '2005-01')],
  ['成立更早', answer('establishedOn', '1990-01-01')],
  ...['strategicEmerging', 'sixBases', 'keyIndustry', 'industryUpgrade', 'chainKeyLink', 'marketLeading'].map(
    (key) => [key, answer(`product.${key}`, true)] as const,
  ),
  ...['provincialAward', 'iso9001', 'ownBrand', 'standards', 'productCertified'].map(
    (key) => [key, answer(`quality.${key}`, true)] as const,
  ),
  ...['abnormalList', 'dishonestList', 'majorIncident3y', 'taxEvasion3y', 'dataFraud3y'].map(
    (key) => [key, answer(`compliance.${key}`, false)] as const,
  ),
  ['产业链作用', answer('product.chainRole', 'fills-gap')],
  ['奖励', added('awards', { level: 'national', firmRank: 1, on: '2026-01-01' })],
  ['创客中国', added('contest', { list: 'top50', on: '2026-01-01' })],
  ['标准', added('standardsLed', { rank: 1, on: '2026-01-01' })],
  ...['innovative', 'tech-sme', 'specialized', 'high-tech'].map(
    (code) => [`称号 ${code}`, added('titles', { code, grantedOn: '2025-01-01', expiresOn: '2027-12-31' })] as const,
  ),
];

const WORTH: Readonly<Record<Outcome, number>> = { unmet: 0, unknown: 1, review: 1, na: 1, met: 2 };

function lowered(before: readonly RungOutcome[], after: readonly RungOutcome[]): string[] {
  return before.flatMap((then, rung) => {
    const now = after[rung];
    if (!now) return ['a rung is missing'];
    const criteria = then.criteria.filter((each, at) => {
      const next = now.criteria[at];
      return (
        !next ||
        next.min < each.min ||
        next.max < each.max ||
        (each.of === 0 && WORTH[next.outcome] < WORTH[each.outcome])
      );
    });
    const score = then.score && now.score && now.score.min < then.score.min ? ['score'] : [];
    const whole = WORTH[now.outcome] < WORTH[then.outcome] ? [`rung ${rung}`] : [];
    return [...criteria.map(({ criterion }) => criterion.id), ...score, ...whole];
  });
}

/** Each change on firms of its own, over five thousand in all. */
const FIRMS_EACH = 120;

it.each(BETTER.map(([name, improve], at) => ({ name, improve, first: at * FIRMS_EACH })))(
  '$name: better never lowers anything',
  ({ improve, first }) => {
    const found = Array.from({ length: FIRMS_EACH }, (_, at) => first + at).flatMap((seed) => {
      const firm = randomFirm(seed);
      const better = withPaths(firm, improve(firm, new Random(seed)));
      return lowered(explainAll(firm), explainAll(better)).map((what) => ({ seed, what }));
    });
    expect(found).toEqual([]);
  },
);
