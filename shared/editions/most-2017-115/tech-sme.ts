import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { atLeast, atMost, count, institution, no, pct, wan, year, yes, each } from '../../rules/write';

const DOCUMENT = '国科发政〔2017〕115号';

const REQUIRED: readonly Criterion[] = [
  {
    id: 'tech-sme.registered',
    clause: `${DOCUMENT} 第六条（一）`,
    when: yes('registeredInMainland'),
    evidence: ['business-licence'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.scale',
    clause: `${DOCUMENT} 第六条（二）`,
    when: {
      all: [
        atMost(year('employees', 1), count(500)),
        atMost(year('revenue', 1), wan(20_000)),
        atMost(year('totalAssets', 1), wan(20_000)),
      ],
    },
    evidence: ['audit-report', 'social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.product',
    clause: `${DOCUMENT} 第六条（三）`,
    when: no('product.prohibited'),
    evidence: ['product-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.lists',
    clause: `${DOCUMENT} 第六条（四）`,
    when: { all: [no('compliance.abnormalList'), no('compliance.dishonestList')] },
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    // The document looks at last year and this one, the profile at three years: an older one is for a person to judge.
    id: 'tech-sme.incident',
    clause: `${DOCUMENT} 第六条（四）`,
    when: { reviewIfUnmet: no('compliance.majorIncident3y') },
    evidence: ['credit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.fraud',
    clause: '工企业函〔2026〕160号',
    when: no('compliance.dataFraud3y'),
    evidence: [],
    confidence: 'confirmed',
  },
];

const DIRECT: readonly Criterion[] = [
  {
    id: 'tech-sme.direct-title',
    clause: `${DOCUMENT} 第七条（一）`,
    when: { title: ['high-tech'] },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.direct-award',
    clause: `${DOCUMENT} 第七条（二）`,
    when: { has: { list: 'awards', kinds: ['national'], rankAtMost: 3, withinYears: 5 } },
    evidence: ['award-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.direct-institution',
    clause: `${DOCUMENT} 第七条（三）`,
    when: atLeast('rdInstitution', institution('provincial')),
    evidence: ['institution-approval'],
    confidence: 'confirmed',
  },
  {
    // That the first five drafters count is told by one service guide only.
    id: 'tech-sme.direct-standard',
    clause: `${DOCUMENT} 第七条（四）`,
    when: { has: { list: 'standardsLed', rankAtMost: 5, withinYears: 5 } },
    evidence: ['standard-documents'],
    confidence: 'single',
  },
];

const SCORED: readonly Criterion[] = [
  {
    id: 'tech-sme.staff',
    clause: `${DOCUMENT} 评价指标1`,
    points: {
      of: 20,
      q: { ratio: [year('techStaff', 1), year('employees', 1)] },
      bands: [
        { op: '>=', than: pct(30), points: 20 },
        { op: '>=', than: pct(25), points: 16 },
        { op: '>=', than: pct(20), points: 12 },
        { op: '>=', than: pct(15), points: 8 },
        { op: '>=', than: pct(10), points: 4 },
      ],
    },
    evidence: ['social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.rd',
    clause: `${DOCUMENT} 评价指标2`,
    points: {
      of: 50,
      notChosen: [year('costExpense', 1)],
      best: [
        {
          of: 50,
          q: { ratio: [year('rdExpense', 1), year('revenue', 1)] },
          bands: [
            { op: '>=', than: pct(6), points: 50 },
            { op: '>=', than: pct(5), points: 40 },
            { op: '>=', than: pct(4), points: 30 },
            { op: '>=', than: pct(3), points: 20 },
            { op: '>=', than: pct(2), points: 10 },
          ],
        },
        {
          of: 50,
          q: { ratio: [year('rdExpense', 1), year('costExpense', 1)] },
          bands: [
            { op: '>=', than: pct(30), points: 50 },
            { op: '>=', than: pct(25), points: 40 },
            { op: '>=', than: pct(20), points: 30 },
            { op: '>=', than: pct(15), points: 20 },
            { op: '>=', than: pct(10), points: 10 },
          ],
        },
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'tech-sme.results',
    clause: `${DOCUMENT} 评价指标3`,
    points: {
      of: 30,
      cases: [
        { when: atLeast({ sum: ['ip.class1SelfDeveloped', 'ip.class1Transferred'] }, count(1)), points: 30 },
        { when: atLeast('ip.class2Broad', count(4)), points: 24 },
        { when: atLeast('ip.class2Broad', count(3)), points: 18 },
        { when: atLeast('ip.class2Broad', count(2)), points: 12 },
        { when: atLeast('ip.class2Broad', count(1)), points: 6 },
      ],
    },
    evidence: ['ip-certificates'],
    confidence: 'confirmed',
  },
];

/** 科技型中小企业评价办法: the score, with some points for staff, or one direct condition. */
export const techSme2017 = (purpose: Purpose): RungRules => ({
  edition: 'most-2017-115',
  rung: 'tech-sme',
  purpose,
  criteria: [...REQUIRED, ...DIRECT, ...SCORED],
  score: {
    pass: 60,
    clause: `${DOCUMENT} 第六条（五）`,
    groups: [
      { key: 'staff', min: 1, of: 20, criteria: ['tech-sme.staff'] },
      { key: 'rd', of: 50, criteria: ['tech-sme.rd'] },
      { key: 'results', of: 30, criteria: ['tech-sme.results'] },
    ],
  },
  qualifies: { all: [...each(REQUIRED), { any: [...each(DIRECT), { score: true }] }] },
});
