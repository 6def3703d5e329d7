import { regionName } from '../../firms';
import type { PublicMeasure } from '../schema';
import { NATION } from '../terms';
import { clean } from './clean';

const KIND = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|新区|区|县)$/;

/**
 * The places that records belong to, short names by all their names (杭州市 and 杭州: 杭州). A place in a
 * query is a word of its own, because the rest of the query alone would find every other place.
 */
export function placesOf(records: readonly PublicMeasure[]): ReadonlyMap<string, string> {
  const codes = new Set<string>();
  for (const { region } of records) {
    if (region !== NATION) for (const digits of [2, 4, 6]) codes.add(region.slice(0, digits).padEnd(6, '0'));
  }
  const places = new Map<string, string>();
  for (const code of codes) {
    const above = regionName(code.endsWith('00') ? code.slice(0, 2).padEnd(6, '0') : code.slice(0, 4).padEnd(6, '0'));
    const whole = regionName(code);
    const name = clean(whole === above ? whole : whole.slice(above.length));
    const short = name.replace(KIND, '');
    if (name.length > 1) places.set(name, short.length > 1 ? short : name);
    if (short.length > 1) places.set(short, short);
  }
  return places;
}
