import { isDate } from '../rules/calendar';
import { z } from '../zod';
import { measureId, type PublicMeasure } from './schema';
import { stateOn } from './state';
import { APPLY_MODES, AREAS, BENEFIT_KINDS, CONFIDENCES, LEVELS, STANDINGS, STATES } from './terms';

/** What a list shows of a measure on a day. */
export const cardSchema = z.strictObject({
  id: measureId,
  title: z.string(),
  documentNumber: z.string().nullable(),
  summary: z.string(),
  area: z.enum(AREAS),
  level: z.enum(LEVELS),
  region: z.string(),
  kind: z.enum(BENEFIT_KINDS),
  mode: z.enum(APPLY_MODES),
  standing: z.enum(STANDINGS),
  confidence: z.enum(CONFIDENCES),
  listed: z.boolean(),
  state: z.enum(STATES),
  days: z.number().nullable(),
  until: z.string().refine(isDate).nullable(),
});
export type Card = z.infer<typeof cardSchema>;

/** The card of a measure on `day`, `YYYY-MM-DD` in Asia/Shanghai. */
export function cardOf(measure: Omit<PublicMeasure, 'pages' | 'disputed' | 'initials'>, day: string): Card {
  const { id, title, documentNumber, area, level, region, standing, confidence, listed } = measure;
  const { benefit, apply } = measure;
  return {
    ...{ id, title, documentNumber, summary: benefit.summary, area, level, region, kind: benefit.kind },
    ...{ mode: apply.mode, standing, confidence, listed },
    ...stateOn(measure, day),
  };
}
