import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Assessment } from '@shared/check/types';
import type { Purpose, Rung } from '@shared/rules/types';

import { call } from '../../services/call';
import type { Answers } from '../../services/draft';
import { replay } from '../../services/engine';
import { useRecords } from '../../services/records';

export interface Side {
  readonly assessment: Assessment;
  readonly firm: Answers;
  readonly asOf: string;
  readonly purpose: Purpose;
}

export type SideState =
  { readonly state: 'loading' | 'failed' | 'absent' } | { readonly state: 'ready'; readonly side: Side };

/** One side of a comparison: `record:` of this phone or `check:` of the cloud. */
export function useSide(ref: string | undefined): SideState {
  const [kind, id] = ref?.split(':') ?? [];
  const record = useRecords((state) => (kind === 'record' ? state.items.find((item) => item.id === id) : undefined));
  const { data, isPending } = useQuery({
    queryKey: ['check', 'read', id],
    queryFn: () => call('check', 'read', { checkId: id ?? '' }),
    enabled: kind === 'check',
  });
  return useMemo((): SideState => {
    if (kind === 'record' && record) {
      const { firm, asOf, purpose } = record;
      const editions = Object.fromEntries(record.rungs.map(({ rung, edition }): [Rung, string] => [rung, edition]));
      const assessment = replay(firm, { asOf, purpose, editions });
      return assessment ? { state: 'ready', side: { assessment, firm, asOf, purpose } } : { state: 'failed' };
    }
    if (kind === 'check') {
      if (isPending) return { state: 'loading' };
      return data ? { state: 'ready', side: data.check } : { state: 'failed' };
    }
    return { state: 'absent' };
  }, [kind, record, data, isPending]);
}
