import type { Purpose, Rung } from '@shared/rules/types';

/** What each rung is, in a line; the names themselves come from `@shared/text`. */
export const RUNG_ABOUT: Readonly<Record<Rung, string>> = {
  innovative: '起步的一级，由省里评价',
  specialized: '省级认定，多数企业先看这一级',
  'little-giant': '国家级，在专精特新之上',
  champion: '国家级，看全球市场占有率',
  'tech-sme': '每年评价入库，也可作申报专精特新的基础',
  'high-tech': '由科技部门认定，与梯度并行',
};

/** From the lowest to the highest. */
export const LADDER: readonly Rung[] = ['innovative', 'specialized', 'little-giant', 'champion'];
export const SIDE_TITLES: readonly Rung[] = ['tech-sme', 'high-tech'];

export const PURPOSE_NAMES: Readonly<Record<Purpose, string>> = { new: '新申报', review: '复核' };
