import { questionFor } from '@shared/check';
import { fieldText } from '@shared/text';

import { COMMON } from '../texts/common';

/** The region is asked by itself, and these when something is saved: none of them is a question of the check. */
const NOT_ASKED: readonly string[] = ['region', 'name', 'uscc', 'product.name'];

/** What a path of the profile is called. */
export function sayPath(path: string): string {
  if (NOT_ASKED.includes(path)) return fieldText(path).label;
  const { key, year } = questionFor(path, []);
  const { label } = fieldText(key);
  return year === null ? label : COMMON.ofYear(String(year), label);
}
