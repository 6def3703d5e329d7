import { industryName, regionName } from '@shared/firms';
import type { Reason } from '@shared/measures';
import type { Condition } from '@shared/rules';
import { choiceText, formatValue } from '@shared/text';
import { conditionText } from '@shared/text/measures';

import { DETAIL, type WhoseWords } from '../../texts/measure-detail';

const inner = (when: Condition): Condition => ('not' in when ? inner(when.not) : when);

/** What the firm has beside what a condition asks, with the distance where there is one; null where nothing can be said. */
export function sayReason(when: Condition, reason: Reason, { firm }: Pick<WhoseWords, 'firm'>): string | null {
  const said = wordsOf(inner(when), reason);
  return said === null ? null : `${firm}：${said}`;
}

function wordsOf(asked: Condition, reason: Reason): string | null {
  if (reason.unit !== null) return sayFigure(asked, reason);
  const { value } = reason;
  if ('title' in asked) return sayTitles(value);
  if (typeof value !== 'string' || value === '') return null;
  if ('regionIn' in asked) return regionName(value);
  if ('industryIn' in asked) return industryName(value);
  if ('sizeIn' in asked) return conditionText({ ...asked, sizeIn: value.split('|') as typeof asked.sizeIn });
  return null;
}

function sayTitles(value: Reason['value']): string {
  if (typeof value !== 'string') return DETAIL.noTitles;
  if (value === '') return DETAIL.noneOfTitles;
  const names = value.split('|').map((code) => choiceText('titles', code));
  return names.join('、');
}

/** Of several figures one is told, and without a unit nobody knows which: a bare count stands beside its own condition alone. */
function sayFigure(when: Condition, { value, threshold, unit, op, gap, outcome }: Reason): string | null {
  const isOwn = 'q' in when;
  if (!isOwn && unit !== 'yuan' && unit !== 'ratio') return null;
  if (typeof value !== 'number' || typeof threshold !== 'number') return null;
  const far = gap !== null && gap > 0 ? formatValue(gap, unit) : null;
  const isTooMuch = op === '<=' || op === '<';
  const distance = outcome !== 'unmet' || far === null ? '' : `，${(isTooMuch ? DETAIL.exceeds : DETAIL.lacks)(far)}`;
  return `${formatValue(value, unit, threshold)}${distance}`;
}
