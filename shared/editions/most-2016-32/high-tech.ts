import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { above, atLeast, count, days, no, pct, wan, year, each } from '../../rules/write';

const at = (item: string) => `国科发火〔2016〕32号 第十一条（${item}）`;
const guide = '国科发火〔2016〕195号';

const THREE_YEARS = [1, 2, 3] as const;
const rdShare = {
  sumRatio: [THREE_YEARS.map((back) => year('rdExpense', back)), THREE_YEARS.map((back) => year('revenue', back))],
} as const;
const domesticShare = {
  sumRatio: [
    THREE_YEARS.map((back) => year('rdExpenseDomestic', back)),
    THREE_YEARS.map((back) => year('rdExpense', back)),
  ],
} as const;

const CRITERIA: readonly Criterion[] = [
  {
    id: 'high-tech.established',
    clause: `${at('一')}；${guide}`,
    when: atLeast('daysEstablished', days(365)),
    evidence: ['business-licence'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.ip',
    clause: at('二'),
    when: atLeast({ sum: ['ip.class1SelfDeveloped', 'ip.class1Transferred', 'ip.class2Broad'] }, count(1)),
    evidence: ['ip-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.field',
    clause: at('三'),
    when: { review: 'high-tech-field' },
    evidence: ['product-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.staff',
    clause: at('四'),
    when: atLeast({ ratio: [year('techStaff', 1), year('employees', 1)] }, pct(10)),
    evidence: ['social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.rd',
    clause: at('五'),
    when: {
      any: [
        atLeast(rdShare, pct(5)),
        { all: [above(year('revenue', 1), wan(5000)), atLeast(rdShare, pct(4))] },
        { all: [above(year('revenue', 1), wan(20_000)), atLeast(rdShare, pct(3))] },
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.rd-domestic',
    clause: at('五'),
    when: atLeast(domesticShare, pct(60)),
    evidence: ['rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.revenue',
    clause: at('六'),
    when: atLeast({ ratio: [year('highTechRevenue', 1), year('revenue', 1)] }, pct(60)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'high-tech.innovation',
    clause: `${at('七')}；${guide}`,
    when: { review: 'expert-score' },
    evidence: ['ip-certificates'],
    confidence: 'confirmed',
  },
  {
    // The document looks at the year before the application, the profile at three years.
    id: 'high-tech.incident',
    clause: at('八'),
    when: { reviewIfUnmet: no('compliance.majorIncident3y') },
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
];

/** 高新技术企业: the hard gates. Experts score innovation, so the best that a machine can say is `needs-review`. */
export const highTech2016 = (purpose: Purpose): RungRules => ({
  edition: 'most-2016-32',
  rung: 'high-tech',
  purpose,
  criteria: CRITERIA,
  score: null,
  qualifies: { all: each(CRITERIA) },
});
