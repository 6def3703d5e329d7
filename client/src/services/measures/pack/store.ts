import { create } from 'zustand';

import { parsePack } from '@shared/measures';

import { call } from '../../call';
import { nowIso } from '../../clock';
import { listKeys, readText, removeText, writeText } from '../../storage';
import { covers } from './covers';
import { fetchPack, type AskPack, type FetchedPack } from './fetch-pack';
import { confirmKept, dropPack, keepPack, readKeptPack, type TextStore } from './kept-pack';
import { makePack, type Pack } from './pack';

const FRESH_MS = 60 * 60 * 1000;
const phone: TextStore = { read: readText, write: writeText, remove: removeText, keys: listKeys };
export const askCloud: AskPack = (body) => call('measures', 'pack', body);

interface PackState {
  readonly pack: Pack | null;
  readonly checkedAt: string | null;
  /** The region that is being fetched. */
  readonly fetching: string | null;
  /** The region of the last fetch, when it failed. */
  readonly failed: string | null;
}

/** The one pack in memory, with what is known of its age. What is kept is there from the first frame. */
export const usePackStore = create<PackState>(() => ({
  ...(readKeptPack(phone) ?? { pack: null, checkedAt: null }),
  fetching: null,
  failed: null,
}));

/**
 * Asks the cloud for what is newer, at most once an hour unless `force` asks for it. A fresh pack that holds the region
 * among others will do: it holds the same measures.
 */
export async function ensurePack(region: string, force = false): Promise<void> {
  const { pack, checkedAt, fetching } = usePackStore.getState();
  const isFresh = checkedAt !== null && Date.parse(nowIso()) - Date.parse(checkedAt) < FRESH_MS;
  if (fetching === region || (!force && pack && covers(pack.region, region) && isFresh)) return;
  usePackStore.setState({ fetching: region });
  try {
    const fetched = await fetchPack(askCloud, region, pack?.region === region ? pack.version : null);
    if (isCurrent(region)) take(fetched);
  } catch {
    if (isCurrent(region)) usePackStore.setState({ failed: region, fetching: null });
  }
}

/** Another region may have been chosen while this one was on its way. */
const isCurrent = (region: string): boolean => usePackStore.getState().fetching === region;

function take(fetched: FetchedPack | null): void {
  const checkedAt = nowIso();
  const done = { checkedAt, fetching: null, failed: null };
  if (fetched === null) {
    usePackStore.setState(done);
  } else {
    usePackStore.setState({ ...done, pack: packOf(fetched) });
  }
  try {
    if (fetched === null) confirmKept(phone, checkedAt);
    else keepPack(phone, fetched, checkedAt);
  } catch {
    // No room: it stays in memory, and no half of it stays behind.
    dropPack(phone);
  }
}

export const packOf = ({ parts, ...facts }: FetchedPack): Pack => makePack(facts, parts.flatMap(parsePack));

/** How the pack in memory stands to a region that is asked for. */
export function packStateFor({ pack, fetching, failed }: PackState, region: string): 'loading' | 'ready' | 'failed' {
  if (pack && covers(pack.region, region)) return 'ready';
  // Better the measures of the whole country and of another place than none: the matcher leaves the other place out.
  if (failed === region && fetching === null) return pack ? 'ready' : 'failed';
  return 'loading';
}
