import type { Matchable } from '@shared/measures';
import type { Layout } from '@shared/measures/bulk';
import { conditionsIn, inputKind, type Condition } from '@shared/rules';

const WHOLE = ['profile'];
const SIZE = ['employees', 'revenue', 'totalAssets'];

/**
 * The fields of `firms` that these measures ask for: most of a profile says nothing to one measure, and to read a million of them
 * whole would take longer than everything else.
 */
export function fieldsOf(
  measures: readonly Matchable[],
  { answers, figures, derived }: Layout,
  asOf: string,
): readonly string[] {
  // A rung may look at anything.
  if (derived.length > 0) return WHOLE;
  const year = Number(asOf.slice(0, 4));
  const asked = measures.flatMap(({ requirements }) => requirements.flatMap(({ when }) => insideOf(when)));
  const paths = new Set(['region', ...[...answers, ...figures].map((input) => inputKind(input).path(year))]);
  const isAny = (...keys: readonly string[]) => asked.some((each) => keys.some((key) => key in each));
  if (isAny('industryIn', 'sizeIn', 'smallOrMedium')) paths.add('industry');
  if (isAny('sizeIn', 'smallOrMedium')) for (const figure of SIZE) paths.add(`years.${year - 1}.${figure}`);
  const isTitled = measures.some(
    ({ benefit, preferred }) => preferred.length > 0 || benefit.items.some(({ titles }) => titles !== null),
  );
  if (isTitled || isAny('title')) paths.add('titles');
  return [...paths].map((path) => `profile.${path}`);
}

/** What is denied is looked at too. */
function insideOf(condition: Condition): readonly Condition[] {
  return conditionsIn(condition).flatMap((each) => ('not' in each ? [each, ...insideOf(each.not)] : [each]));
}
