import { questionFor } from '@shared/check';
import { fieldText } from '@shared/text';

import { COMMON } from '../texts/common';

/** What a path of the profile is called in the questionnaire, which asks for the region by itself. */
export function sayPath(path: string): string {
  if (path === 'region') return fieldText(path).label;
  const { key, year } = questionFor(path, []);
  const { label } = fieldText(key);
  return year === null ? label : COMMON.ofYear(String(year), label);
}
