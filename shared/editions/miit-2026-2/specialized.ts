import type { Criterion, Purpose, RungRules } from '../../rules/types';
import {
  above,
  atLeast,
  atMost,
  count,
  institution,
  pct,
  points,
  wan,
  year,
  years,
  yes,
  each,
} from '../../rules/write';
import { BASE_2026 } from './base';

const at = (item: string) => `工信部企业〔2026〕2号 附件1（${item}）`;

/** 附件1 专精特新中小企业认定标准: all six items. In a review the prerequisite title counts as held. */
const criteria = (purpose: Purpose): readonly Criterion[] => [
  ...BASE_2026,
  {
    id: 'specialized.title',
    clause: at('一'),
    when: { title: ['innovative', 'tech-sme'], heldInReview: true },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.niche-years',
    clause: at('一'),
    when: atLeast('nicheYears', years(3)),
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.revenue',
    clause: at('二'),
    when: {
      any: [
        atLeast(year('revenue', 1), wan(1500)),
        atLeast({ sum: [year('equityRaised', 1), year('equityRaised', 2)] }, wan(2000)),
      ],
    },
    evidence: ['audit-report', 'investment-agreement'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.main-share',
    clause: at('二'),
    when: atLeast({ ratio: [year('mainRevenue', 1), year('revenue', 1)] }, pct(80)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.debt',
    clause: at('二'),
    when: atMost({ ratio: [year('totalLiabilities', 1), year('totalAssets', 1)] }, pct(80)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.rd',
    clause: at('三'),
    when: {
      all: [
        atLeast(year('rdExpense', 1), wan(100)),
        atLeast(year('rdExpense', 2), wan(100)),
        atLeast({ ratio: [year('rdExpense', 1), year('revenue', 1)] }, pct(3)),
        atLeast({ ratio: [year('rdExpense', 2), year('revenue', 2)] }, pct(3)),
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.ip',
    clause: at('四'),
    when: {
      any: [
        { all: [atLeast('ip.class1InUse', count(1)), above('product.revenueShareBp', pct(50))] },
        { has: { list: 'awards', kinds: ['national', 'provincial', 'ministerial'], rankAtMost: 3, withinYears: 3 } },
        atLeast('rdInstitution', institution('provincial')),
      ],
    },
    evidence: ['ip-certificates', 'ip-use-statement', 'award-certificate', 'institution-approval'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.market',
    clause: at('五'),
    when: yes('product.marketLeading'),
    basis: 'declared',
    evidence: ['market-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.evaluation',
    clause: at('六'),
    when: atLeast(
      purpose === 'review' ? { largest: ['evaluationScore@0', 'evaluationScore@1'] } : 'evaluationScore@0',
      points(50),
    ),
    basis: 'entered',
    evidence: ['platform-score'],
    confidence: 'confirmed',
  },
];

export const specialized2026 = (purpose: Purpose): RungRules => {
  const list = criteria(purpose);
  return {
    edition: 'miit-2026-2',
    rung: 'specialized',
    purpose,
    criteria: list,
    score: null,
    appliesIf: 'base.size',
    qualifies: { all: each(list) },
  };
};
