import type { Question } from '@shared/check/types';
import { industryName, regionName } from '@shared/firms';
import { choiceText, formatMoney } from '@shared/text';

import { ASK } from '../../texts/ask';
import { ANSWERS } from '../../texts/history';

/** An answer as its owner would say it. */
export function sayAnswer({ key, kind }: Pick<Question, 'key' | 'kind'>, value: unknown): string {
  if (key === 'region') return typeof value === 'string' ? regionName(value) : '';
  if (key === 'industry') return typeof value === 'string' ? `${industryName(value)}（${value}）` : '';
  if (Array.isArray(value)) return sayList(key, value);
  if (typeof value === 'boolean') return value ? ASK.yes : ASK.no;
  if (typeof value === 'number') {
    if (kind === 'money') return formatMoney(value);
    if (kind === 'share') return `${value / 100}%`;
    if (kind === 'choice') return choiceText(key, String(value));
    return String(value);
  }
  return kind === 'choice' ? choiceText(key, String(value)) : String(value);
}

function sayList(key: string, entries: readonly unknown[]): string {
  if (key !== 'titles' || entries.length === 0) return ANSWERS.listCount(entries.length);
  return entries.map((entry) => choiceText('titles', String((entry as { code?: unknown }).code))).join('、');
}
