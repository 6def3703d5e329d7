import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { atLeast, chainRole, institution, level, pct, wan, year, years, yes, each } from '../../rules/write';
import { BASE_2022 } from './base';
import { ipPoints } from './ip';

const DOCUMENT = '工信部企业〔2022〕63号 附件2';
const at = (item: string) => `${DOCUMENT}（${item}）`;
const scored = (number: number) => `${DOCUMENT} 评价指标${number}`;

const REQUIRED: readonly Criterion[] = [
  {
    id: 'specialized.title',
    clause: '工信部企业〔2022〕63号 梯度',
    when: { title: ['innovative'], heldInReview: true },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.niche-years',
    clause: at('一'),
    when: atLeast('nicheYears', years(2)),
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.rd',
    clause: at('二'),
    when: {
      all: [
        atLeast(year('rdExpense', 1), wan(100)),
        atLeast({ ratio: [year('rdExpense', 1), year('revenue', 1)] }, pct(3)),
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.revenue',
    clause: at('三'),
    when: {
      any: [
        atLeast(year('revenue', 1), wan(1000)),
        atLeast({ sum: [year('equityRaised', 1), year('equityRaised', 2)] }, wan(2000)),
      ],
    },
    evidence: ['audit-report', 'investment-agreement'],
    confidence: 'confirmed',
  },
];

const DIRECT: readonly Criterion[] = [
  {
    id: 'specialized.direct-award',
    clause: `${at('四')}1`,
    when: {
      any: [
        { has: { list: 'awards', kinds: ['provincial'], rankAtMost: 3, withinYears: 3 } },
        { has: { list: 'awards', kinds: ['national'], rankAtMost: 5, withinYears: 3 } },
      ],
    },
    evidence: ['award-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.direct-rd',
    clause: `${at('四')}2`,
    when: atLeast({ mean: [year('rdExpense', 1), year('rdExpense', 2)] }, wan(1000)),
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.direct-equity',
    clause: `${at('四')}3`,
    when: atLeast({ sum: [year('equityRaised', 1), year('equityRaised', 2)] }, wan(6000)),
    evidence: ['investment-agreement'],
    confidence: 'confirmed',
  },
  {
    // That lists count from 2021 on is from memory (附件4).
    id: 'specialized.direct-contest',
    clause: `${at('四')}4`,
    when: { has: { list: 'contest', withinYears: 3, notBefore: '2021-01-01' } },
    evidence: ['contest-list'],
    confidence: 'confirmed',
  },
];

const SPECIALIZATION: readonly Criterion[] = [
  {
    id: 'specialized.main-share',
    clause: scored(1),
    points: {
      of: 5,
      q: { ratio: [year('mainRevenue', 1), year('revenue', 1)] },
      bands: [
        { op: '>=', than: pct(80), points: 5 },
        { op: '>=', than: pct(70), points: 3 },
        { op: '>=', than: pct(60), points: 1 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.growth',
    clause: scored(2),
    points: {
      of: 10,
      q: { averageGrowth: [year('mainRevenue', 1), year('mainRevenue', 2), year('mainRevenue', 3)] },
      bands: [
        { op: '>=', than: pct(10), points: 10 },
        { op: '>=', than: pct(8), points: 8 },
        { op: '>=', than: pct(6), points: 6 },
        { op: '>=', than: pct(4), points: 4 },
        { op: '>=', than: pct(0), points: 2 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.niche-points',
    clause: scored(3),
    points: { of: 5, q: { input: 'nicheYears' }, step: years(2) },
    evidence: ['niche-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.chain',
    clause: scored(4),
    points: {
      of: 5,
      cases: [
        { when: atLeast('product.chainRole', chainRole('fills-gap')), points: 5 },
        { when: atLeast('product.chainRole', chainRole('six-bases')), points: 3 },
      ],
    },
    basis: 'declared',
    evidence: ['chain-statement'],
    confidence: 'confirmed',
  },
];

const REFINEMENT: readonly Criterion[] = [
  {
    id: 'specialized.digital',
    clause: scored(5),
    points: {
      of: 5,
      q: { input: 'digitalLevel' },
      bands: [
        { op: '>=', than: level(3), points: 5 },
        { op: '>=', than: level(2), points: 3 },
      ],
    },
    basis: 'entered',
    evidence: ['digital-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.quality',
    clause: scored(6),
    points: {
      of: 5,
      each: 3,
      items: [
        yes('quality.provincialAward'),
        yes('quality.iso9001'),
        yes('quality.ownBrand'),
        yes('quality.standards'),
      ],
    },
    evidence: ['quality-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.profit',
    clause: scored(7),
    points: {
      of: 10,
      q: { ratio: [year('netProfit', 1), year('revenue', 1)] },
      bands: [
        { op: '>=', than: pct(10), points: 10 },
        { op: '>=', than: pct(8), points: 8 },
        { op: '>=', than: pct(6), points: 6 },
        { op: '>=', than: pct(4), points: 4 },
        { op: '>=', than: pct(2), points: 2 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.debt',
    clause: scored(8),
    points: {
      of: 5,
      q: { ratio: [year('totalLiabilities', 1), year('totalAssets', 1)] },
      bands: [
        { op: '<=', than: pct(50), points: 5 },
        { op: '<=', than: pct(60), points: 3 },
        { op: '<=', than: pct(70), points: 1 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
];

/** Each province set its own indicators; what they were is not encoded, the firm enters what the province scored. */
const DISTINCTION: readonly Criterion[] = [
  {
    id: 'specialized.local',
    clause: scored(9),
    points: { of: 15, entered: 'localIndicators.points' },
    basis: 'entered',
    evidence: ['local-indicator'],
    confidence: 'confirmed',
  },
];

const INNOVATION: readonly Criterion[] = [
  {
    id: 'specialized.ip',
    clause: scored(10),
    points: ipPoints(10, [10, 8, 6, 2]),
    evidence: ['ip-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.rd-points',
    clause: scored(11),
    points: {
      of: 10,
      best: [
        {
          of: 10,
          q: { input: year('rdExpense', 1) },
          bands: [
            { op: '>=', than: wan(500), points: 10 },
            { op: '>=', than: wan(400), points: 8 },
            { op: '>=', than: wan(300), points: 6 },
            { op: '>=', than: wan(200), points: 4 },
            { op: '>=', than: wan(100), points: 2 },
          ],
        },
        {
          of: 10,
          q: { ratio: [year('rdExpense', 1), year('revenue', 1)] },
          bands: [
            { op: '>=', than: pct(10), points: 10 },
            { op: '>=', than: pct(8), points: 8 },
            { op: '>=', than: pct(6), points: 6 },
            { op: '>=', than: pct(4), points: 4 },
            { op: '>=', than: pct(3), points: 2 },
          ],
        },
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.rd-staff',
    clause: scored(12),
    points: {
      of: 5,
      q: { ratio: [year('rdStaff', 1), year('employees', 1)] },
      bands: [
        { op: '>=', than: pct(20), points: 5 },
        { op: '>=', than: pct(10), points: 3 },
        { op: '>=', than: pct(5), points: 1 },
      ],
    },
    evidence: ['social-insurance'],
    confidence: 'confirmed',
  },
  {
    id: 'specialized.institution',
    clause: scored(13),
    points: {
      of: 10,
      q: { input: 'rdInstitution' },
      bands: [
        { op: '>=', than: institution('national'), points: 10 },
        { op: '>=', than: institution('provincial'), points: 8 },
        { op: '>=', than: institution('municipal'), points: 4 },
        { op: '>=', than: institution('county'), points: 2 },
      ],
    },
    evidence: ['institution-approval'],
    confidence: 'confirmed',
  },
];

const ids = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id);
/** 附件2 专精特新中小企业认定标准 of 2022: four conditions, the fourth a score of 100 or one direct condition. */
export const specialized2022 = (purpose: Purpose): RungRules => ({
  edition: 'miit-2022-63',
  rung: 'specialized',
  purpose,
  criteria: [...BASE_2022, ...REQUIRED, ...DIRECT, ...SPECIALIZATION, ...REFINEMENT, ...DISTINCTION, ...INNOVATION],
  score: {
    pass: 60,
    clause: at('四'),
    groups: [
      { key: 'specialization', of: 25, criteria: ids(SPECIALIZATION) },
      { key: 'refinement', of: 25, criteria: ids(REFINEMENT) },
      { key: 'distinction', of: 15, criteria: ids(DISTINCTION) },
      { key: 'innovation', of: 35, criteria: ids(INNOVATION) },
    ],
  },
  appliesIf: 'base.size',
  qualifies: { all: [...each(BASE_2022), ...each(REQUIRED), { any: [...each(DIRECT), { score: true }] }] },
});
