import { industryName, regionName } from '@shared/firms';
import type { Reason } from '@shared/measures';
import type { Condition } from '@shared/rules';
import { choiceText, formatValue } from '@shared/text';
import { conditionText } from '@shared/text/measures';

import { DETAIL } from '../../texts/measure-detail';

const inner = (when: Condition): Condition => ('not' in when ? inner(when.not) : when);

/** What the firm has beside what a condition asks, with the distance where there is one; null where nothing can be said. */
export function sayReason(when: Condition, reason: Reason): string | null {
  const asked = inner(when);
  if (reason.unit !== null) return sayFigure(asked, reason);
  const { value } = reason;
  if ('title' in asked) return sayTitles(value);
  if (typeof value !== 'string' || value === '') return null;
  if ('regionIn' in asked) return yours(regionName(value));
  if ('industryIn' in asked) return yours(industryName(value));
  if ('sizeIn' in asked) return yours(conditionText({ ...asked, sizeIn: value.split('|') as typeof asked.sizeIn }));
  return null;
}

const yours = (words: string): string => `${DETAIL.yours}：${words}`;

function sayTitles(value: Reason['value']): string {
  if (typeof value !== 'string') return yours(DETAIL.noTitles);
  if (value === '') return yours(DETAIL.noneOfTitles);
  const names = value.split('|').map((code) => choiceText('titles', code));
  return yours(names.join('、'));
}

/** Of several figures one is told, and without a unit nobody knows which: a bare count stands beside its own condition alone. */
function sayFigure(when: Condition, { value, threshold, unit, op, gap, outcome }: Reason): string | null {
  const isOwn = 'q' in when;
  if (!isOwn && unit !== 'yuan' && unit !== 'ratio') return null;
  if (typeof value !== 'number' || typeof threshold !== 'number') return null;
  const far = gap !== null && gap > 0 ? formatValue(gap, unit) : null;
  const isTooMuch = op === '<=' || op === '<';
  const distance = outcome !== 'unmet' || far === null ? '' : `，${(isTooMuch ? DETAIL.exceeds : DETAIL.lacks)(far)}`;
  return `${yours(formatValue(value, unit, threshold))}${distance}`;
}
