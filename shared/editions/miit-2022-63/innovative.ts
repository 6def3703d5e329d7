import type { Criterion, Purpose, RungRules } from '../../rules/types';
import { atLeast, institution, pct, wan, year, each } from '../../rules/write';
import { ipPoints } from './ip';

const DOCUMENT = '工信部企业〔2022〕63号 附件1';
const scored = (number: string) => `${DOCUMENT} 评价指标${number}`;
const direct = (item: string) => `${DOCUMENT} 直通（${item}）`;

const SCORED: readonly Criterion[] = [
  {
    id: 'innovative.ip',
    clause: scored('①'),
    points: ipPoints(20, [20, 15, 10, 5]),
    evidence: ['ip-certificates'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.rd-share',
    clause: scored('②'),
    points: {
      of: 20,
      q: { ratio: [year('rdExpense', 1), year('revenue', 1)] },
      bands: [
        { op: '>=', than: pct(5), points: 20 },
        { op: '>=', than: pct(3), points: 15 },
        { op: '>=', than: pct(2), points: 10 },
        { op: '>=', than: pct(1), points: 5 },
      ],
    },
    evidence: ['audit-report', 'rd-audit'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.growth',
    clause: scored('③'),
    points: {
      of: 20,
      q: { growth: [year('mainRevenue', 1), year('mainRevenue', 2)] },
      bands: [
        { op: '>=', than: pct(15), points: 20 },
        { op: '>=', than: pct(10), points: 15 },
        { op: '>=', than: pct(5), points: 10 },
        { op: '>=', than: pct(0), points: 5 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.debt',
    clause: scored('④'),
    points: {
      of: 10,
      q: { ratio: [year('totalLiabilities', 1), year('totalAssets', 1)] },
      bands: [
        { op: '<=', than: pct(55), points: 10 },
        { op: '<=', than: pct(75), points: 5 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.field',
    clause: scored('⑤'),
    points: { of: 10, cases: [{ when: { is: 'product.strategicEmerging', want: true }, points: 10 }], otherwise: 5 },
    basis: 'declared',
    evidence: ['product-statement'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.main-share',
    clause: scored('⑥'),
    points: {
      of: 20,
      q: { ratio: [year('mainRevenue', 1), year('revenue', 1)] },
      bands: [
        { op: '>=', than: pct(70), points: 20 },
        { op: '>=', than: pct(60), points: 15 },
        { op: '>=', than: pct(55), points: 10 },
        { op: '>=', than: pct(50), points: 5 },
      ],
    },
    evidence: ['audit-report'],
    confidence: 'confirmed',
  },
];

const DIRECT: readonly Criterion[] = [
  {
    id: 'innovative.direct-award',
    clause: direct('一'),
    when: { has: { list: 'awards', kinds: ['national', 'provincial'], withinYears: 3 } },
    evidence: ['award-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.direct-title',
    clause: direct('二'),
    when: { title: ['high-tech', 'tech-demo', 'ip-advantage', 'ip-demo'] },
    evidence: ['title-certificate'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.direct-institution',
    clause: direct('三'),
    when: atLeast('rdInstitution', institution('provincial')),
    evidence: ['institution-approval'],
    confidence: 'confirmed',
  },
  {
    id: 'innovative.direct-equity',
    clause: direct('四'),
    when: atLeast({ sum: [year('equityRaised', 1), year('equityRaised', 2), year('equityRaised', 3)] }, wan(500)),
    evidence: ['investment-agreement'],
    confidence: 'confirmed',
  },
];

/** 附件1 创新型中小企业公告条件: the score with its three sub-minimums, or one direct condition. `base` differs by date. */
export const innovative2022 = (purpose: Purpose, base: readonly Criterion[]): RungRules => ({
  edition: 'miit-2022-63',
  rung: 'innovative',
  purpose,
  criteria: [...base, ...DIRECT, ...SCORED],
  score: {
    pass: 60,
    clause: `${DOCUMENT} 公告条件`,
    groups: [
      { key: 'innovation', min: 20, of: 40, criteria: ['innovative.ip', 'innovative.rd-share'] },
      { key: 'growth', min: 15, of: 30, criteria: ['innovative.growth', 'innovative.debt'] },
      { key: 'specialization', min: 15, of: 30, criteria: ['innovative.field', 'innovative.main-share'] },
    ],
  },
  appliesIf: 'base.size',
  qualifies: {
    all: [...each(base), { any: [...each(DIRECT), { score: true }] }],
  },
});
