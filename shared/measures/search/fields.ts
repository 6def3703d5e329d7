import { regionName } from '../../firms';
import type { PublicMeasure } from '../schema';
import { NATION } from '../terms';
import { clean } from './clean';

/** The fields of a record that are searched, heaviest first: a bigram counts once, where it weighs most. */
export const FIELDS = ['title', 'number', 'topic', 'region', 'bodies', 'related', 'summary', 'initials'] as const;
export type SearchField = (typeof FIELDS)[number];

export const WEIGHTS: readonly number[] = [8, 6, 4, 4, 3, 3, 2, 6];

/** Place of a field among `FIELDS`, and its bit in a mask of fields. */
export const TITLE = 0;
export const TOPIC = 2;
export const INITIALS = 7;
/** The fields short enough to look for typos in: title, number, topic, region. */
export const SHORT_FIELDS = 4;

/** Names of regions in one spelling, each made once: records share them. */
export function regionNames(): (code: string) => string {
  const names = new Map<string, string>();
  return (code) => {
    let name = names.get(code);
    if (name === undefined) {
      name = code === NATION ? '全国' : clean(regionName(code));
      names.set(code, name);
    }
    return name;
  };
}

/** Hands over each text of a record in one spelling with its field's place; `initials` are matched elsewhere. */
export function eachText(
  record: PublicMeasure,
  nameOf: (code: string) => string,
  take: (field: number, text: string) => void,
): void {
  take(TITLE, clean(record.title));
  take(1, record.documentNumber === null ? '' : clean(record.documentNumber));
  take(TOPIC, clean(record.topic));
  take(3, nameOf(record.region));
  for (const body of record.bodies) take(4, clean(body));
  for (const number of record.relatedNumbers) take(5, clean(number));
  take(6, clean(record.benefit.summary));
}
