import { fieldText } from '@shared/text';

import { questionOf } from '../../check/ask/flow';
import { MEASURES } from '../../texts/measures';

/** What a path of the profile is called in the questionnaire. */
export function sayPath(path: string): string {
  const { key, year } = questionOf(path);
  const { label } = fieldText(key);
  return year === null ? label : MEASURES.ofYear(String(year), label);
}
