import { NATION } from '@shared/measures/terms';

export interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A region's own code and those around it, for records that are listed by any of the three. */
export function placeOf(region: string): Place {
  const parts = { province: `${region.slice(0, 2)}0000`, city: `${region.slice(0, 4)}00`, county: region };
  if (region === NATION) return { province: '', city: '', county: '' };
  if (region === parts.province) return { ...parts, city: '', county: '' };
  return region === parts.city ? { ...parts, county: '' } : parts;
}

/** What to ask for, to list the records of a region: nothing for the whole country. */
export function within(region: string): Readonly<Record<string, string>> {
  const { province, city, county } = placeOf(region);
  if (county) return { county };
  if (city) return { city };
  return province ? { province } : {};
}

/** Does a place lie in the region? A record of the whole province is not in one of its cities. */
export const isWithin = (place: Place, region: string): boolean =>
  Object.entries(within(region)).every(([level, code]) => place[level as keyof Place] === code);
