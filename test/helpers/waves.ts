import type { Measure } from '@shared/measures';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import type { Services } from '../../cloudfunctions/_core/serve';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { workWaves } from '../../cloudfunctions/_core/waves/work-waves';
import { localStore } from '../../tools/local-store';
import type { TestCloud } from './cloud';
import { stored } from './console';

export const servicesOf = (db: Store, now: () => number = Date.now): Services =>
  ({ db, clock: { now } }) as unknown as Services;

/** Publishes a catalogue as an operator does, with the wave, and answers the id of it; null where nobody is told. */
export async function publishWith(
  cloud: TestCloud,
  measures: readonly Measure[],
  by = 'somebody',
): Promise<string | null> {
  const db = localStore(cloud.url);
  const known = await readCatalogue(db);
  const before = new Map((known?.stored ?? []).map(({ initials: _initials, ...measure }) => [measure.id, measure]));
  const changes = measures
    .map((after) => ({ before: before.get(after.id) ?? null, after }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
  const already = (await stored(cloud, 'alertWaves', {})).map(({ _id }) => _id);
  const clock = { now: () => Date.now() };
  const expected = known?.version ?? null;
  await publishCatalogue(db, clock, { measures, initials: {}, variants: '', expected, told: { changes, by } });
  const fresh = (await stored(cloud, 'alertWaves', {})).find(({ _id }) => !already.includes(_id));
  return (fresh?.['_id'] as string | undefined) ?? null;
}

/** As many runs as the waves need. */
export async function workAll(db: Store, now?: () => number): Promise<void> {
  for (let run = 0; run < 20; run += 1) {
    const counts = await workWaves(servicesOf(db, now), 'test', () => false);
    if (counts['failedWaves']) throw new Error('a wave failed');
    if (Object.keys(counts).length === 0) return;
  }
  throw new Error('never done');
}
