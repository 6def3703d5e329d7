import type { Input } from '../rules';

/**
 * What a firm can change, and how hard that is beside the other changes. The weights are our own judgement, not the
 * law's: they order the path and nothing else. A lever costs `weight` for each step begun.
 */
export interface Lever {
  readonly key: string;
  /** Slots that move together by the same amount, the first one is shown. Titles: `title:` and the codes. */
  readonly slots: readonly string[];
  readonly move: 'up' | 'down' | 'set';
  /** Figures the first slot cannot pass. */
  readonly ceiling?: Input;
  /** Where it ends: the highest value, or the lowest for one that goes down. */
  readonly end?: number;
  /** A later lever that moves the same figure, or one that is added to it: the two may share the work. */
  readonly sharesWith?: string;
  /** More of it is more work for other levers. */
  readonly hinders?: true;
  readonly weight: number;
  /** Size of a step in comparable units (分, items, points), or a share of another figure as the firm has it now. */
  readonly step: number | { readonly of: Input; readonly percent: number };
  /** The smallest amount that is worth telling: 1万元 in 分, one item, one point. */
  readonly grain: number;
}

const WAN = 1_000_000;
const ofRevenue = (percent: number) => ({ of: 'revenue@1', percent }) as const;
const flag = (key: string, weight: number): Lever => ({ key, slots: [key], move: 'set', weight, step: 1, grain: 1 });
const lowered = (key: string, weight: number): Lever => ({
  key,
  slots: [key],
  move: 'down',
  weight,
  step: 1,
  grain: 1,
});

/**
 * `sales` stands first: it is the denominator of other figures, so what they need is only known once it is fixed. No
 * other lever makes another one's work harder.
 */
export const LEVERS: readonly Lever[] = [
  {
    key: 'sales',
    slots: ['revenue@1', 'mainRevenue@1'],
    move: 'up',
    sharesWith: 'mainRevenue',
    hinders: true,
    weight: 6,
    step: ofRevenue(10),
    grain: WAN,
  },
  {
    key: 'mainRevenue',
    slots: ['mainRevenue@1'],
    move: 'up',
    ceiling: 'revenue@1',
    weight: 4,
    step: ofRevenue(5),
    grain: WAN,
  },
  {
    key: 'rdExpense',
    slots: ['rdExpense@1', 'rdExpenseDomestic@1'],
    move: 'up',
    sharesWith: 'rdExpenseBefore',
    weight: 3,
    step: ofRevenue(1),
    grain: WAN,
  },
  {
    key: 'rdExpenseBefore',
    slots: ['rdExpense@2', 'rdExpenseDomestic@2'],
    move: 'up',
    weight: 5,
    step: ofRevenue(1),
    grain: WAN,
  },
  {
    key: 'debt',
    slots: ['totalLiabilities@1'],
    move: 'down',
    weight: 4,
    step: { of: 'totalAssets@1', percent: 5 },
    grain: WAN,
  },
  { key: 'netProfit', slots: ['netProfit@1'], move: 'up', weight: 5, step: ofRevenue(2), grain: WAN },
  {
    key: 'highTechRevenue',
    slots: ['highTechRevenue@1'],
    move: 'up',
    ceiling: 'revenue@1',
    weight: 4,
    step: ofRevenue(5),
    grain: WAN,
  },
  { key: 'equityRaised', slots: ['equityRaised@1'], move: 'up', weight: 12, step: 500 * WAN, grain: WAN },
  { key: 'rdStaff', slots: ['rdStaff@1'], move: 'up', ceiling: 'employees@1', weight: 2, step: 3, grain: 1 },
  { key: 'techStaff', slots: ['techStaff@1'], move: 'up', ceiling: 'employees@1', weight: 2, step: 3, grain: 1 },
  {
    key: 'class1InUse',
    slots: ['ip.class1InUse'],
    move: 'up',
    ceiling: 'ip.class1SelfDeveloped',
    sharesWith: 'class1',
    weight: 3,
    step: 1,
    grain: 1,
  },
  { key: 'class1', slots: ['ip.class1SelfDeveloped', 'ip.class1InUse'], move: 'up', weight: 8, step: 1, grain: 1 },
  { key: 'class1HighValue', slots: ['ip.class1HighValue'], move: 'up', weight: 10, step: 1, grain: 1 },
  { key: 'class2', slots: ['ip.class2', 'ip.class2Broad'], move: 'up', weight: 2, step: 1, grain: 1 },
  { key: 'rdInstitution', slots: ['rdInstitution'], move: 'up', end: 4, weight: 9, step: 1, grain: 1 },
  { key: 'digitalLevel', slots: ['digitalLevel'], move: 'up', end: 4, weight: 5, step: 1, grain: 1 },
  {
    key: 'marketShare',
    slots: ['product.marketShareBp'],
    move: 'up',
    end: 10_000,
    weight: 9,
    step: 100,
    grain: 10,
  },
  { key: 'marketRank', slots: ['product.marketRank'], move: 'down', end: 1, weight: 9, step: 1, grain: 1 },
  {
    key: 'marketRankGlobal',
    slots: ['product.marketRankGlobal'],
    move: 'down',
    end: 1,
    weight: 12,
    step: 1,
    grain: 1,
  },
  { key: 'evaluationScore', slots: ['evaluationScore@0'], move: 'up', end: 200, weight: 2, step: 1, grain: 1 },
  { key: 'nicheYears', slots: ['nicheYears'], move: 'up', weight: 15, step: 1, grain: 1 },
  flag('jointRdInstitution', 6),
  flag('coreSystemDigital', 4),
  flag('quality.iso9001', 3),
  flag('quality.productCertified', 5),
  flag('quality.ownBrand', 3),
  flag('quality.standards', 7),
  flag('quality.provincialAward', 15),
  flag('independentLegalPerson', 20),
  flag('title:innovative|tech-sme', 20),
  flag('title:innovative', 20),
  flag('title:specialized|little-giant', 40),
  flag('title:high-tech|tech-demo|ip-advantage|ip-demo', 30),
  flag('title:high-tech', 30),
  lowered('compliance.abnormalList', 5),
  lowered('compliance.dishonestList', 30),
];
