import { useState } from 'react';

import { call } from '../../services/call';
import { newKey } from '../../services/new-key';
import { queryClient } from '../../services/query-client';
import { CONSOLE } from '../../texts/console';
import { inBatches } from '../parts/in-batches';
import { sayFault } from '../parts/say-fault';
import type { Proposal } from './types';

export interface Applied {
  readonly done: number;
  readonly failed: readonly { readonly names: string; readonly why: string }[];
}

interface Applying {
  /** Null while nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly summary: Applied | null;
  readonly apply: (proposals: readonly Proposal[]) => Promise<void>;
}

/** Hands over what was ticked, commissioner by commissioner. What fails is told, and the rest goes on. */
export function useApply(): Applying {
  const [progress, setProgress] = useState<Applying['progress']>(null);
  const [summary, setSummary] = useState<Applied | null>(null);

  const apply = async (proposals: readonly Proposal[]): Promise<void> => {
    setSummary(null);
    let applied: Applied = { done: 0, failed: [] };
    let tried = 0;
    for (const batch of byCommissioner(proposals).flatMap(inBatches)) {
      setProgress({ done: tried, all: proposals.length });
      applied = await applyBatch(batch, applied);
      tried += batch.length;
    }
    setProgress(null);
    setSummary(applied);
    await queryClient.invalidateQueries({ queryKey: ['console'] });
  };
  return { progress, summary, apply };
}

async function applyBatch(batch: readonly Proposal[], { done, failed }: Applied): Promise<Applied> {
  const firmIds = batch.map(({ firmId }) => firmId);
  const commissionerId = batch[0]?.commissionerId ?? null;
  try {
    await call('console', 'assign', { key: newKey(), firmIds, from: null, commissionerId, note: null });
    return { done: done + batch.length, failed };
  } catch (fault) {
    const names = batch.map(({ firmName }) => firmName ?? CONSOLE.unnamed).join('、');
    return { done, failed: [...failed, { names, why: sayFault(fault) }] };
  }
}

function byCommissioner(proposals: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const groups = new Map<string, Proposal[]>();
  for (const each of proposals) {
    const of = each.commissionerId ?? '';
    groups.set(of, [...(groups.get(of) ?? []), each]);
  }
  return [...groups.values()];
}
