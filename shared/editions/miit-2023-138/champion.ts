import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { atLeast, atMost, no, rank, wan, year, years, yes, each } from '../../rules/write';

const DOCUMENT = '工信部政法〔2023〕138号 附件1';

const CRITERIA: readonly Criterion[] = [
  {
    id: 'champion.registered',
    clause: DOCUMENT,
    when: { all: [yes('registeredInMainland'), yes('independentLegalPerson')] },
    evidence: ['business-licence'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.compliance',
    clause: DOCUMENT,
    when: {
      all: [
        no('compliance.abnormalList'),
        no('compliance.dishonestList'),
        no('compliance.majorIncident3y'),
        no('compliance.taxEvasion3y'),
        no('compliance.dataFraud3y'),
        no('product.prohibited'),
      ],
    },
    evidence: ['credit-report', 'product-statement'],
    confidence: 'confirmed',
  },
  {
    // A new product needs fewer years; whether it is one, a person must say.
    id: 'champion.niche-years',
    clause: DOCUMENT,
    when: {
      any: [atLeast('nicheYears', years(10)), { all: [atLeast('nicheYears', years(5)), { review: 'new-product' }] }],
    },
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.revenue',
    clause: DOCUMENT,
    when: atLeast({ mean: [year('mainRevenue', 1), year('mainRevenue', 2), year('mainRevenue', 3)] }, wan(40_000)),
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.market',
    clause: DOCUMENT,
    when: atMost('product.marketRankGlobal', rank(3)),
    basis: 'declared',
    evidence: ['market-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.quality',
    clause: DOCUMENT,
    when: { review: 'champion-quality' },
    evidence: ['quality-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.innovation',
    clause: DOCUMENT,
    when: { review: 'champion-innovation' },
    evidence: ['institution-approval', 'ip-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'champion.performance',
    clause: DOCUMENT,
    when: { review: 'champion-performance' },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
];

/** 制造业单项冠军: the gates that figures decide; the rest is for reviewers. It asks for no small size. */
export const champion2023 = (purpose: Purpose): RungRules => ({
  edition: 'miit-2023-138',
  rung: 'champion',
  purpose,
  criteria: CRITERIA,
  score: null,
  qualifies: { all: each(CRITERIA) },
});
