import { hashOf } from '@shared/api';
import type { Measure } from '@shared/measures';
import { AppError } from '../app-error';
import type { Clock } from '../context';
import { readRecord } from '../store/read-record';
import type { Store, Transaction } from '../store/store';
import { instant } from '../today';
import { cutParts } from './cut-parts';
import { waveOf } from '../waves/open-wave';
import { CURRENT, currentRecord, partId, type CurrentRecord, type StoredMeasure } from './records';

export interface Publication {
  /** Every measure of the catalogue, not the changed ones alone; each has been through `measureSchema`. */
  readonly measures: readonly Measure[];
  /** First letters of the pinyin, by id. */
  readonly initials: Readonly<Record<string, string>>;
  readonly variants: string;
  /** The version that this one was made from; null for the first. */
  readonly expected: string | null;
  /** Of whom somebody is told, and who published: left out where nobody is, as when a catalogue is brought in. */
  readonly told?: Parameters<typeof waveOf>[0];
}

/** Versions that are kept besides the current one, for calls that have begun to read them. */
const KEPT_BEFORE = 2;

/**
 * Publish a catalogue, in one go or not at all: the new version is written beside the old one, and one transaction makes
 * it current. The same content is the same version. Throws CONFLICT (`expected`) when somebody published meanwhile.
 */
export async function publishCatalogue(
  db: Store,
  clock: Clock,
  { measures, initials, variants, expected, told }: Publication,
): Promise<{ readonly version: string }> {
  const stored = [...measures]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((measure): StoredMeasure => ({ ...measure, initials: initials[measure.id] ?? '' }));
  const version = hashOf({ stored, variants }).slice(0, 16);
  // Before a part is written: what is refused then has left nothing behind.
  refuseStale(await readRecord(db, 'catalogue', CURRENT, currentRecord), version, expected);
  const parts = cutParts(stored);
  for (const [part, json] of parts.entries()) {
    await db.transact((tx) => tx.replace('catalogue', partId(version, part), { json }));
  }
  const gone = await db.transact(async (tx) => {
    const current = await readRecord(tx, 'catalogue', CURRENT, currentRecord);
    refuseStale(current, version, expected);
    if (current?.version === version) return [];
    // An older publication that cleans up may have taken a part of the same content away.
    for (const part of parts.keys()) {
      if (!(await tx.read('catalogue', partId(version, part)))) throw stale();
    }
    const before = current ? [headOf(current), ...current.before.filter((each) => each.version !== version)] : [];
    const publishedAt = instant(clock);
    const next = { version, parts: parts.length, count: stored.length, variants, publishedAt };
    await tx.replace('catalogue', CURRENT, { ...next, before: before.slice(0, KEPT_BEFORE) });
    // Neither can be without the other. Of the first catalogue everything would be new, to everybody.
    if (told && current) await openWave(tx, waveOf(told, clock));
    return before.slice(KEPT_BEFORE);
  });
  for (const each of gone) await removeParts(db, each);
  return { version };
}

async function openWave(tx: Transaction, opened: ReturnType<typeof waveOf>): Promise<void> {
  if (opened) await tx.create('alertWaves', opened.id, opened.wave);
}

/** Parts of a version that lost the race stay: a rival with the same content may be about to make them current. */
function refuseStale(current: CurrentRecord | null, version: string, expected: string | null): void {
  if (current?.version === version || (current?.version ?? null) === expected) return;
  throw stale();
}

const stale = () => new AppError('CONFLICT', [{ path: 'expected', code: 'stale' }]);

type Head = Pick<CurrentRecord, 'version' | 'parts'>;
const headOf = ({ version, parts }: CurrentRecord): Head => ({ version, parts });

async function removeParts(db: Store, { version, parts }: Head): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    await db.transact(async (tx) => {
      // The same content may have been published again meanwhile.
      const current = await readRecord(tx, 'catalogue', CURRENT, currentRecord);
      if (current?.version !== version) await tx.remove('catalogue', partId(version, part));
    });
  }
}
