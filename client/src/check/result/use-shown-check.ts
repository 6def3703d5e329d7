import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Assessment } from '@shared/check/types';
import type { Purpose, Rung } from '@shared/rules/types';

import { call } from '../../services/call';
import { today } from '../../services/clock';
import { useDraft, type Answers } from '../../services/draft';
import { assessAnswers, replay } from '../../services/engine';
import { useRecords } from '../../services/records';

export interface ShownCheck {
  readonly assessment: Assessment;
  readonly firm: Answers;
  readonly asOf: string;
  readonly purpose: Purpose;
  /** The answers on this phone, which can still be changed. */
  readonly isLive: boolean;
  /** Of the cloud, where it has this very check. */
  readonly checkId: string | null;
  /** Looked at by whoever looks after this firm; null: the reader's own. */
  readonly careOf: string | null;
}

export type Shown =
  | { readonly state: 'ready'; readonly check: ShownCheck }
  | { readonly state: 'empty' | 'loading' | 'unreadable' }
  | { readonly state: 'failed'; readonly error: Error | null; readonly retry: () => void };

export interface ShownOf {
  /** A check kept on this phone. */
  readonly record?: string;
  /** A check of the cloud. */
  readonly check?: string;
  /** The firm in the reader's care that the check is of. */
  readonly firm?: string;
  /** Of the answers on this phone, what for; without it, what they were given for. */
  readonly purpose?: string;
}

/** The check that the page is about: the draft, one kept on the phone, or one of the cloud. */
export function useShownCheck({ record, check, firm: careOf, purpose: wanted }: ShownOf): Shown {
  const draft = useDraft((state) => state.draft);
  const kept = useRecords((state) => state.items.find(({ id }) => id === record));
  const saved = useRecords((state) => state.items.find(({ checkId }) => checkId !== null));
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['check', 'read', check],
    queryFn: () => call('check', 'read', { checkId: check ?? '' }),
    enabled: check !== undefined,
  });

  return useMemo((): Shown => {
    if (check !== undefined) {
      if (isPending) return { state: 'loading' };
      if (!data) return { state: 'failed', error, retry: () => void refetch() };
      const { assessment, firm, asOf, purpose } = data.check;
      return {
        state: 'ready',
        check: { assessment, firm, asOf, purpose, isLive: false, checkId: check, careOf: careOf ?? null },
      };
    }
    if (record !== undefined) {
      if (!kept) return { state: 'empty' };
      const editions = Object.fromEntries(kept.rungs.map(({ rung, edition }): [Rung, string] => [rung, edition]));
      const { firm, asOf, purpose } = kept;
      const assessment = replay(firm, { asOf, purpose, editions });
      return assessment
        ? {
            state: 'ready',
            check: { assessment, firm, asOf, purpose, isLive: false, checkId: kept.checkId, careOf: null },
          }
        : { state: 'unreadable' };
    }
    if (draft.rung === null || draft.firm.region === undefined) return { state: 'empty' };
    const { firm } = draft;
    const purpose: Purpose = wanted === 'review' || wanted === 'new' ? wanted : draft.purpose;
    const assessment = assessAnswers(firm, { purpose });
    if (!assessment) return { state: 'unreadable' };
    const isSaved = saved?.purpose === purpose && JSON.stringify(saved.firm) === JSON.stringify(firm);
    const checkId = isSaved ? saved.checkId : null;
    return { state: 'ready', check: { assessment, firm, asOf: today(), purpose, isLive: true, checkId, careOf: null } };
  }, [check, record, kept, saved, draft, data, isPending, error, refetch, careOf, wanted]);
}
