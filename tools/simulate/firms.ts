import { regionsBelow } from '@shared/firms';
import { Random } from '@test/factories/random';
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

/** Ids look like real ones; the first digit tells firms from people. */
const idOf = (kind: 'f' | 'e', at: number): string => kind + at.toString(16).padStart(31, '0');
export const firmIdOf = (at: number): string => idOf('f', at);
export const personIdOf = (at: number): string => idOf('e', at);
const numberIn = (id: string): number => Number.parseInt(id.slice(1), 16);

const regionOf = (at: number): string => counties[at % counties.length] ?? '330106';

function firmAt(at: number): Document {
  const profile = { ...oneFirm(new Random(at + 1)), region: regionOf(at) };
  return { _id: firmIdOf(at), version: 1, profile, createdAt: SINCE, updatedAt: SINCE, updatedBy: personIdOf(at) };
}

function registrationAt(at: number): Document {
  const _id = firmIdOf(at);
  const region = regionOf(at);
  return {
    ...{ _id, name: '示例企业', uscc: null, region, ...placeOf(region), industry: 'C3484' },
    ...{ state: 'verified', stateAt: SINCE, stateBy: 'code', reason: null, commissionerId: '', createdAt: SINCE },
    ...{
      sortKey: `${SINCE}:${_id}`,
      activeOn: SINCE.slice(0, 10),
      erasesOn: null,
      erasesBecause: null,
      due: '9999-12-31',
    },
  };
}

const teamAt = (at: number): Document => ({
  _id: firmIdOf(at),
  members: [{ personId: personIdOf(at), role: 'owner', joinedAt: SINCE }],
});

const memberAt = (at: number): Document => ({
  _id: personIdOf(at),
  ...{ openid: `openid-${at}`, firmId: firmIdOf(at), role: 'owner', joinedAt: SINCE },
});

const consentAt =
  (version: string) =>
  (at: number): Document => ({
    _id: personIdOf(at),
    ...{ version, at: SINCE, history: [{ version, at: SINCE }] },
  });

/** The collections that a simulation of `count` firms reads and never writes. */
export function madeFirms(count: number, consentVersion: string): Readonly<Partial<Record<CollectionName, Made>>> {
  const by = (kind: 'f' | 'e', make: (at: number) => Document): Made => ({
    read: (id) => (id.startsWith(kind) && numberIn(id) < count ? make(numberIn(id)) : null),
    list: (page) => listed(count, make, page),
    count: () => count,
  });
  return {
    firms: by('f', firmAt),
    registrations: by('f', registrationAt),
    teams: by('f', teamAt),
    members: by('e', memberAt),
    consents: by('e', consentAt(consentVersion)),
  };
}

/** In the order of the numbers, which is that of the sort keys. */
function listed(count: number, make: (at: number) => Document, page: Page | RisingPage): Document[] {
  if (!('ascending' in page)) throw new Error('synthetic firms are listed from the first to the last');
  const { above, equals, limit } = page;
  const found: Document[] = [];
  const start = above === undefined || above === '' ? 0 : numberIn(above.slice(above.lastIndexOf(':') + 1)) + 1;
  for (let at = start; at < count && found.length < limit; at += 1) {
    if (isThere(regionOf(at), equals)) found.push(make(at));
  }
  return found;
}

function isThere(region: string, equals: Readonly<Record<string, string>>): boolean {
  const { province, city, county } = equals;
  if (county !== undefined) return region === county;
  if (city !== undefined) return region.startsWith(city.slice(0, 4));
  return province === undefined || region.startsWith(province.slice(0, 2));
}
