import type { MeasureMatch, PublicMeasure } from '@shared/measures';
import type { Condition } from '@shared/rules';

/** A condition that the firm does not have a title yet: whoever has it lacks nothing, there is nothing left to apply for. */
export const asksForNone = (when: Condition): boolean => 'not' in when && 'title' in when.not;

export const isHeld = (
  { requirements }: Pick<PublicMeasure, 'requirements'>,
  { reasons }: Pick<MeasureMatch, 'reasons'>,
): boolean =>
  requirements.some(
    ({ when, unless }, at) => unless === 'later' && asksForNone(when) && reasons[at]?.outcome === 'unmet',
  );
