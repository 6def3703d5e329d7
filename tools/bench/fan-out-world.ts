import type { Firm } from '@shared/firms';
import { Random } from '@test/factories/random';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { startLocalCloud } from '../local-cloud';
import { readConfig } from '../local-cloud/config';
import { Store as Disk } from '../local-cloud/store/store';
import { localStore } from '../local-store';
import { oneFirm } from './many-firms';

/** A local cloud whose store holds so many firms, each with one owner. They are written past the service: only what follows counts. */
export interface FanOutWorld {
  readonly db: Store;
  close(): Promise<void>;
}

const SINCE = '2026-01-01T00:00:00.000Z';
const AT_ONCE = 2000;

/** Ids spread like those of `newId`, and the same every time. */
const idOf = (r: Random): string =>
  Array.from({ length: 4 }, () => r.int(0, 0xffff_ffff).toString(16).padStart(8, '0')).join('');

export async function startFanOutWorld(root: string, firms: number): Promise<FanOutWorld> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'fan-out-'));
  await fill(path.join(dataDir, 'database'), root, firms);
  const cloud = await startLocalCloud({ port: 0, dataDir, root, runsTimers: false });
  return {
    db: localStore(cloud.url),
    async close() {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function fill(folder: string, root: string, firms: number): Promise<void> {
  const disk = Disk.open(folder, readConfig(root).database.collections);
  const r = new Random(20261124);
  const [profiles, registrations, teams] = ['firms', 'registrations', 'teams'].map((name) => disk.collection(name));
  if (!profiles || !registrations || !teams) throw new Error('no such collection');
  // In their order: a store that was filled at random keeps its free pages in a list that every later commit writes anew.
  const ids = Array.from({ length: firms }, () => idOf(r)).sort();
  for (let start = 0; start < firms; start += AT_ONCE) {
    const changes = ids.slice(start, start + AT_ONCE).map((firmId) => {
      const personId = idOf(r);
      const profile = oneFirm(r);
      return [
        { collection: profiles, ...created(firmId, profileOf(profile, personId)) },
        { collection: registrations, ...created(firmId, registrationOf(firmId, profile.region)) },
        { collection: teams, ...created(firmId, { members: [{ personId, role: 'owner', joinedAt: SINCE }] }) },
      ];
    });
    disk.atomically(() => disk.apply(changes.flat()));
  }
  await disk.close();
}

const created = (id: string, fields: Readonly<Record<string, unknown>>) => ({
  id,
  before: undefined,
  after: { _id: id, ...fields },
});

const profileOf = (profile: Firm, updatedBy: string) => ({
  ...{ version: 1, profile, createdAt: SINCE, updatedAt: SINCE, updatedBy },
});

const registrationOf = (firmId: string, region: string) => ({
  ...{ name: '示例企业', uscc: null, region, ...placeOf(region), industry: 'C3484' },
  ...{ state: 'verified', stateAt: SINCE, stateBy: 'code', reason: null, commissionerId: '', createdAt: SINCE },
  ...{ sortKey: `${SINCE}:${firmId}`, activeOn: '2026-01-01', erasesOn: null, erasesBecause: null, due: '9999-12-31' },
});
