import type { PublicMeasure } from './schema';
import { appliesIn } from './region';

/**
 * Records as text, between the cloud and a phone. The cloud has checked each record when it was published; a phone
 * without a compiler must not spend a second on checking hundreds of them again at every start. Throws on text that is
 * not a list of records.
 */
export function parsePack(text: string): PublicMeasure[] {
  const records: unknown = JSON.parse(text);
  const isRecord = (each: unknown) =>
    typeof each === 'object' && each !== null && 'id' in each && 'requirements' in each;
  if (!Array.isArray(records) || !records.every(isRecord)) throw new Error('not a pack of measures');
  return records as PublicMeasure[];
}

/** What a phone in `region` keeps: the measures that apply there, those of the country included. */
export const packFor = (measures: readonly PublicMeasure[], region: string): PublicMeasure[] =>
  measures.filter((measure) => appliesIn(measure, region));
