import { TITLE_CODES, type TitleCode } from '../../firms';
import type { Condition } from '../../rules';
import type { PublicMeasure } from '../schema';

/** The titles that a measure asks for, prefers or grants; one that a firm must not hold is none of them. */
export function titlesOf({ requirements, preferred, grants }: PublicMeasure): readonly TitleCode[] {
  const asked = requirements.flatMap(({ when }) => titlesAsked(when));
  const all = new Set<string>([...asked, ...preferred, ...grants]);
  return TITLE_CODES.filter((code) => all.has(code));
}

function titlesAsked(when: Condition): readonly string[] {
  if ('title' in when) return when.title;
  if ('all' in when) return when.all.flatMap(titlesAsked);
  if ('any' in when) return when.any.flatMap(titlesAsked);
  if ('of' in when) return when.of.flatMap(titlesAsked);
  return 'reviewIfUnmet' in when ? titlesAsked(when.reviewIfUnmet) : [];
}
