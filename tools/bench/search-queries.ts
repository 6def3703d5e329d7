import { regionName } from '@shared/firms';
import type { PublicMeasure } from '@shared/measures';
import type { Filters } from '@shared/measures/search';
import { Random } from '@test/factories/random';

/** What owners type, in a realistic mix; a third comes with filters. */

export interface Typed {
  readonly text: string;
  readonly filters: Filters;
}

const STRANGE: readonly [string, ...string[]] = [
  '火星移民',
  '宠物美容',
  'weather',
  '婚庆摄影',
  '彩票',
  'qwxyz',
  '钢琴',
];
const COMMON: readonly [string, ...string[]] = [
  '小巨人奖励',
  '专精特新',
  '贷款贴息',
  '加计扣除',
  '设备更新',
  '高企',
  '首台套',
  '稳岗',
  '數字化轉型',
  '專精特新獎勵',
  '貸款貼息',
  'ＡＩ',
  '小微企业贷款贴息',
  '专精特新中小企业认定奖励怎么申请',
  '企业',
  '奖',
];

type Kind = (record: PublicMeasure, r: Random) => string;
const fragment = (text: string, least: number, most: number, r: Random): string => {
  const length = r.int(least, most);
  return text.slice(r.int(0, Math.max(0, text.length - length))).slice(0, length);
};
const wrong: Kind = ({ title }, r) => {
  const text = fragment(title, 4, 9, r);
  const at = r.int(0, text.length - 1);
  const one = r.pick(['', '性', '代', text.slice(at, at + 2)]);
  return text.slice(0, at) + one + text.slice(at + 1);
};
const KINDS: readonly [Kind, ...Kind[]] = [
  ({ title }, r) => fragment(title, 2, 8, r),
  ({ title }, r) => fragment(title, 2, 8, r),
  ({ topic }) => topic,
  (_, r) => r.pick(COMMON),
  (_, r) => r.pick(COMMON),
  ({ region }, r) => `${regionName(region).slice(-3)} ${r.pick(COMMON)}`,
  ({ region }, r) => `${regionName(region).slice(-3)}${r.pick(COMMON)}`,
  wrong,
  wrong,
  ({ initials }, r) => fragment(initials.split(' ')[0] ?? '', 2, 6, r),
  ({ documentNumber, title }) => documentNumber?.replace(/[〔〕]/g, ' ') ?? title,
  ({ title }) => title,
  ({ benefit }, r) => fragment(benefit.summary, 6, 14, r),
  (_, r) => r.pick(STRANGE),
];
const FILTERS: readonly [Filters, ...Filters[]] = [
  {},
  {},
  {},
  {},
  { region: '330106' },
  { areas: ['fiscal-tax', 'credit'], states: ['open', 'closing'] },
];

export function typedQueries(records: readonly PublicMeasure[], count: number): Typed[] {
  const r = new Random(11);
  const [first, ...rest] = records;
  if (!first) throw new Error('no records');
  return Array.from({ length: count }, () => ({
    text: r.pick(KINDS)(r.pick([first, ...rest]), r),
    filters: r.pick(FILTERS),
  }));
}
