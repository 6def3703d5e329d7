import type { ActionInput, ActionOutput } from '@shared/api';

import { CallError } from '../../call';
import type { PackFacts } from './pack';

export type AskPack = (body: ActionInput<'measures', 'pack'>) => Promise<ActionOutput<'measures', 'pack'>>;

export interface FetchedPack extends PackFacts {
  /** JSON text of records, as the cloud cut them. */
  readonly parts: readonly string[];
}

/** A catalogue that is published while a phone fetches it makes the phone begin again; not for ever. */
const TRIES = 3;

/** The measures of a region, part by part; null when the phone's `version` is still the newest one. */
export async function fetchPack(ask: AskPack, region: string, version: string | null): Promise<FetchedPack | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const first = await ask({ region, part: 0, ...(version === null ? {} : { version }) });
    if (first.records === null) return null;
    const parts = [first.records];
    while (parts.length < first.parts) {
      const next = await ask({ region, part: parts.length }).catch(asFewer);
      if (next === null || next.version !== first.version || next.records === null) break;
      parts.push(next.records);
    }
    if (parts.length === first.parts) {
      return { version: first.version, region, publishedAt: first.publishedAt, variants: first.variants, parts };
    }
  }
  throw new Error('the catalogue changed while it was fetched');
}

/** A newer catalogue may have fewer parts: the one that is asked for is then no part at all. */
function asFewer(fault: unknown): null {
  const isNoPart = fault instanceof CallError && fault.code === 'BAD_REQUEST';
  if (isNoPart && fault.fields.some(({ path }) => path === 'part')) return null;
  throw fault;
}
