import type { Condition, Criterion, Purpose, RungRules } from '../../rules/types';
import { atLeast, atMost, below, count, institution, pct, wan, year, years, yes, each } from '../../rules/write';
import { BASE_2022 } from './base';

const DOCUMENT = '工信部企业〔2022〕63号 附件3';
const at = (aspect: string) => `${DOCUMENT} ${aspect}`;

const rdShares = (percent: number): readonly Condition[] => [
  atLeast({ ratio: [year('rdExpense', 1), year('revenue', 1)] }, pct(percent)),
  atLeast({ ratio: [year('rdExpense', 2), year('revenue', 2)] }, pct(percent)),
];

const REQUIRED: readonly Criterion[] = [
  {
    id: 'little-giant.title',
    clause: '工信部企业〔2022〕63号 梯度',
    when: { title: ['specialized', 'little-giant'], heldInReview: true },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.niche-years',
    clause: at('专业化'),
    when: atLeast('nicheYears', years(3)),
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.main-share',
    clause: at('专业化'),
    when: atLeast({ ratio: [year('mainRevenue', 1), year('revenue', 1)] }, pct(70)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.growth',
    clause: at('专业化'),
    when: atLeast({ averageGrowth: [year('mainRevenue', 1), year('mainRevenue', 2), year('mainRevenue', 3)] }, pct(5)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.digital',
    clause: at('精细化'),
    when: yes('coreSystemDigital'),
    evidence: ['system-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.certified',
    clause: at('精细化'),
    when: { any: [yes('quality.iso9001'), yes('quality.productCertified')] },
    evidence: ['quality-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.debt',
    clause: at('精细化'),
    when: atMost({ ratio: [year('totalLiabilities', 1), year('totalAssets', 1)] }, pct(70)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.market',
    clause: at('特色化'),
    when: { all: [atLeast('product.marketShareBp', pct(10)), yes('product.marketLeading')] },
    basis: 'declared',
    evidence: ['market-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.brand',
    clause: at('特色化'),
    when: yes('quality.ownBrand'),
    evidence: ['quality-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.chain',
    clause: at('产业链配套'),
    when: yes('product.chainKeyLink'),
    basis: 'declared',
    evidence: ['chain-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.product',
    clause: at('主导产品所属领域'),
    when: { any: [yes('product.sixBases'), yes('product.keyIndustry')] },
    basis: 'declared',
    evidence: ['chain-statement'],
    confidence: 'confirmed',
  },
];

/** 创新能力, 一般性条件. Exactly 1亿 and exactly 5000万 take the band that is easier (from memory). */
const GENERAL_RD: Criterion = {
  id: 'little-giant.rd',
  clause: at('创新能力 一般性条件1'),
  when: {
    any: [
      { all: [atLeast(year('revenue', 1), wan(10_000)), ...rdShares(3)] },
      { all: [atLeast(year('revenue', 1), wan(5000)), ...rdShares(6)] },
    ],
  },
  evidence: ['audit-report', 'rd-audit'],
  confidence: 'confirmed',
};

/** The route of firms below 5000万. The year of the R&D amount is last year's by our reading. */
const SMALL_RD: Criterion = {
  id: 'little-giant.rd-small',
  clause: at('创新能力 一般性条件1'),
  when: {
    all: [
      below(year('revenue', 1), wan(5000)),
      atLeast({ sum: [year('equityRaised', 1), year('equityRaised', 2)] }, wan(8000)),
      atLeast(year('rdExpense', 1), wan(3000)),
      atLeast({ ratio: [year('rdStaff', 1), year('employees', 1)] }, pct(50)),
    ],
  },
  evidence: ['audit-report', 'investment-agreement', 'social-insurance'],
  confidence: 'confirmed',
};

const INSTITUTION: Criterion = {
  id: 'little-giant.institution',
  clause: at('创新能力 一般性条件2'),
  when: { any: [atLeast('rdInstitution', institution('county')), yes('jointRdInstitution')] },
  evidence: ['institution-approval'],
  confidence: 'confirmed',
};

const IP: Criterion = {
  id: 'little-giant.ip',
  clause: at('创新能力 一般性条件3'),
  when: atLeast({ sum: ['ip.class1InUse', 'ip.class1TransferredInUse'] }, count(2)),
  evidence: ['ip-certificates', 'ip-use-statement'],
  confidence: 'confirmed',
};

const DIRECT: readonly Criterion[] = [
  {
    id: 'little-giant.direct-award',
    clause: at('创新能力 创新直通条件1'),
    when: { has: { list: 'awards', kinds: ['national'], rankAtMost: 3, withinYears: 3 } },
    evidence: ['award-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.direct-contest',
    clause: at('创新能力 创新直通条件2'),
    when: { has: { list: 'contest', kinds: ['top50'], withinYears: 3 } },
    evidence: ['contest-list'],
    confidence: 'confirmed',
  },
];

/** 附件3 专精特新“小巨人”企业认定标准 of 2022: six aspects, all. What years changed by notice stands in `overlays.ts`. */
export const littleGiant2022 = (purpose: Purpose): RungRules => ({
  edition: 'miit-2022-63',
  rung: 'little-giant',
  purpose,
  criteria: [...BASE_2022, ...REQUIRED, ...DIRECT, GENERAL_RD, SMALL_RD, INSTITUTION, IP],
  score: null,
  appliesIf: 'base.size',
  qualifies: {
    all: [
      ...each(BASE_2022),
      ...each(REQUIRED),
      { any: [...each(DIRECT), { all: [{ any: each([GENERAL_RD, SMALL_RD]) }, ...each([INSTITUTION, IP])] }] },
    ],
  },
});
