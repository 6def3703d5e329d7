import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { above, atLeast, atMost, count, pct, points, rank, wan, year, years, yes, each } from '../../rules/write';
import { BASE_2026 } from './base';

const at = (item: string) => `工信部企业〔2026〕2号 附件2（${item}）`;

/** 附件2 专精特新“小巨人”企业认定标准: all seven items. A review does not look at growth, and at two years' scores. */
const criteria = (purpose: Purpose): readonly Criterion[] => [
  ...BASE_2026,
  {
    id: 'little-giant.title',
    clause: at('一'),
    when: { title: ['specialized', 'little-giant'], heldInReview: true },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.niche-years',
    clause: at('一'),
    when: atLeast('nicheYears', years(3)),
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.revenue',
    clause: at('二'),
    when: atLeast(year('revenue', 1), wan(5000)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.main-share',
    clause: at('二'),
    when: atLeast({ ratio: [year('mainRevenue', 1), year('revenue', 1)] }, pct(90)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    // The official formula was not seen: the compound rate over the two years before last year's end.
    id: 'little-giant.growth',
    clause: at('二'),
    when: atLeast({ compoundGrowth: [year('revenue', 1), year('revenue', 3)], years: 2 }, pct(5)),
    evidence: ['audit-report'],
    confidence: 'single',
    ...(purpose === 'review' ? { waivedBy: at('二') } : {}),
  },
  {
    id: 'little-giant.debt',
    clause: at('二'),
    when: atMost({ ratio: [year('totalLiabilities', 1), year('totalAssets', 1)] }, pct(75)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.rd-total',
    clause: at('三'),
    when: atLeast({ sum: [year('rdExpense', 1), year('rdExpense', 2)] }, wan(1200)),
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.rd-share',
    clause: at('三'),
    when: {
      all: [
        atLeast({ ratio: [year('rdExpense', 1), year('revenue', 1)] }, pct(3)),
        atLeast({ ratio: [year('rdExpense', 2), year('revenue', 2)] }, pct(3)),
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.ip',
    clause: at('四'),
    when: {
      any: [
        { all: [atLeast('ip.class1InUse', count(4)), above('product.revenueShareBp', pct(50))] },
        { has: { list: 'awards', kinds: ['national'], rankAtMost: 3, withinYears: 3 } },
      ],
    },
    evidence: ['ip-certificates', 'ip-use-statement', 'award-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.market',
    clause: at('五'),
    when: { any: [atLeast('product.marketShareBp', pct(10)), atMost('product.marketRank', rank(3))] },
    basis: 'declared',
    evidence: ['market-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.chain',
    clause: at('六'),
    when: {
      any: [yes('product.sixBases'), { all: [yes('product.industryUpgrade'), yes('product.chainKeyLink')] }],
    },
    basis: 'declared',
    evidence: ['chain-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'little-giant.evaluation',
    clause: at('七'),
    when: atLeast(
      purpose === 'review' ? { largest: ['evaluationScore@0', 'evaluationScore@1'] } : 'evaluationScore@0',
      points(60),
    ),
    basis: 'entered',
    evidence: ['platform-score'],
    confidence: 'confirmed',
  },
];

export const littleGiant2026 = (purpose: Purpose): RungRules => {
  const list = criteria(purpose);
  return {
    edition: 'miit-2026-2',
    rung: 'little-giant',
    purpose,
    criteria: list,
    score: null,
    appliesIf: 'base.size',
    qualifies: { all: each(list) },
  };
};
