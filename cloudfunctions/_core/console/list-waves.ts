import type { ActionInput, ActionOutput } from '@shared/api';
import { isInside } from '@shared/access';
import { waveHead, type WaveRecord } from '../alerts/records';
import type { Context } from '../context';
import { listPage } from '../store/list-page';
import { roundedCount } from './rounded-count';

type Waves = ActionOutput<'console', 'waves'>;
type Head = Omit<WaveRecord, 'json'>;

/** So many pages are looked through for one: most waves are of other places, and a call must end. */
const MOST_PAGES = 5;
const PAGE = 50;

/** Waves that concern firms of the region, newest first, with how far each has come. */
export async function listWaves(
  { region, cursor, limit = 20 }: ActionInput<'console', 'waves'>,
  { db, subject }: Context,
): Promise<Waves> {
  const items: Head[] = [];
  let below = cursor;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await listPage(db, waveHead, { collection: 'alertWaves', equals: {}, below, limit: PAGE });
    for (const wave of found.items) {
      if (concerns(wave, region)) items.push(wave);
      if (items.length === limit)
        return { items: items.map((each) => shown(each, subject.regions)), next: wave.sortKey };
    }
    below = found.next ?? undefined;
    if (below === undefined) break;
  }
  return { items: items.map((each) => shown(each, subject.regions)), next: below ?? null };
}

/** Of the region, of a part of it, or of something that it is a part of. */
const concerns = ({ regions }: Head, region: string): boolean =>
  regions.some((each) => isInside(each, region) || isInside(region, each));

/** What of a wave has not gone can be taken back, by whoever may change all its measures. */
export const mayCancel = ({ state, places }: Pick<Head, 'state' | 'places'>, own: readonly string[]): boolean =>
  (state === 'running' || state === 'done') && isOwn({ places }, own);

export const isOwn = ({ places }: Pick<Head, 'places'>, own: readonly string[]): boolean =>
  places.every((place) => own.some((each) => isInside(place, each)));

function shown(wave: Head, own: readonly string[]): Waves['items'][number] {
  const { _id: waveId, kind, measures, at, state, firms, of, alerts, withdrawn } = wave;
  return {
    ...{ waveId, kind, measures, at, state, firms, of: Math.max(of, firms) },
    // How many firms a condition lets through is never told exactly: a made-up one would ask about figures.
    alerts: roundedCount(alerts) ?? 0,
    withdrawn: roundedCount(withdrawn) ?? 0,
    mayCancel: mayCancel(wave, own),
  };
}
