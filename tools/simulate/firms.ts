import { CONSENT_VERSION } from '@shared/api';
import { regionsBelow } from '@shared/firms';
import { Random } from '@test/factories/random';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import type { CollectionName } from '../../cloudfunctions/_core/store/collections';
import type { Page, RisingPage } from '../../cloudfunctions/_core/store/store';
import { oneFirm } from '../bench/many-firms';
import type { Made } from './memory-store';
import type { Document } from './table';

/** Synthetic firms, each with one owner, made from their number whenever somebody asks: the same ones every time. */

const SINCE = '2026-01-01T00:00:00.000Z';
const counties = regionsBelow(null)
  .flatMap(({ code }) => regionsBelow(code))
  .flatMap(({ code }) => regionsBelow(code))
  .map(({ code }) => code);

/** Ids look like real ones, and say which firm it is. */
const firmIdOf = (at: number): string => `f${at.toString(16).padStart(31, '0')}`;
const numberIn = (firmId: string): number => Number.parseInt(firmId.slice(1), 16);

export const openidOf = (at: number): string => `openid-${at}`;
/** Numbers of the owners that somebody has asked for: their ids are digests, as everybody's. */
const owners = new Map<string, number>();
export function personIdOf(at: number): string {
  const id = digest('person', openidOf(at));
  owners.set(id, at);
  return id;
}

const regionOf = (at: number): string => counties[at % counties.length] ?? '330106';

function firmAt(at: number): Document {
  const profile = { ...oneFirm(new Random(at + 1)), region: regionOf(at) };
  return { _id: firmIdOf(at), version: 1, profile, createdAt: SINCE, updatedAt: SINCE, updatedBy: '' };
}

/** A verified firm that nobody looks after, and its one owner, as the collections have them. */
export const registrationOf = (_id: string, region: string): Document => ({
  ...{ _id, name: '示例企业', uscc: null, region, ...placeOf(region), industry: 'C3484' },
  ...{ state: 'verified', stateAt: SINCE, stateBy: 'code', reason: null, commissionerId: '', createdAt: SINCE },
  ...{ sortKey: `${SINCE}:${_id}`, activeOn: SINCE.slice(0, 10), erasesOn: null, erasesBecause: null },
  due: '9999-12-31',
});

export const memberOf = (personId: string, openid: string, firmId: string): Document => ({
  _id: personId,
  ...{ openid, firmId, role: 'owner', joinedAt: SINCE },
});

export const consentOf = (personId: string): Document => ({
  _id: personId,
  ...{ version: CONSENT_VERSION, at: SINCE, history: [{ version: CONSENT_VERSION, at: SINCE }] },
});

const teamAt = (at: number): Document => ({
  _id: firmIdOf(at),
  members: [{ personId: personIdOf(at), role: 'owner', joinedAt: SINCE }],
});

/** The collections that a simulation of `count` firms reads and never writes. */
export function madeFirms(count: number): Readonly<Partial<Record<CollectionName, Made>>> {
  const made = (make: (at: number) => Document, numberOf: (id: string) => number | undefined): Made => ({
    read: (id) => {
      const at = numberOf(id);
      return at !== undefined && at < count ? make(at) : null;
    },
    list: (page) => listed(count, make, page),
    count: () => count,
  });
  const ofFirms = (make: (at: number) => Document): Made => made(make, numberIn);
  const ofPeople = (make: (at: number) => Document): Made => made(make, (id) => owners.get(id));
  return {
    firms: ofFirms(firmAt),
    registrations: ofFirms((at) => registrationOf(firmIdOf(at), regionOf(at))),
    teams: ofFirms(teamAt),
    members: ofPeople((at) => memberOf(personIdOf(at), openidOf(at), firmIdOf(at))),
    consents: ofPeople((at) => consentOf(personIdOf(at))),
  };
}

/** In the order of the numbers, which is that of the sort keys. */
function listed(count: number, make: (at: number) => Document, page: Page | RisingPage): Document[] {
  if (!('ascending' in page)) throw new Error('synthetic firms are listed from the first to the last');
  const { above, equals, limit } = page;
  const found: Document[] = [];
  // The counties come round and round, so each of them is asked once.
  const isHere = counties.map((region) => isThere(region, equals));
  const start = above === undefined || above === '' ? 0 : numberIn(above.slice(above.lastIndexOf(':') + 1)) + 1;
  for (let at = start; at < count && found.length < limit; at += 1) {
    if (isHere[at % counties.length]) found.push(make(at));
  }
  return found;
}

function isThere(region: string, equals: Readonly<Record<string, string>>): boolean {
  const { province, city, county } = equals;
  if (county !== undefined) return region === county;
  if (city !== undefined) return region.startsWith(city.slice(0, 4));
  return province === undefined || region.startsWith(province.slice(0, 2));
}
