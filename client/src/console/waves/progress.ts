import type { ActionOutput } from '@shared/api';

import { CONSOLE_WAVES } from '../../texts/console-alerts';

export type Wave = ActionOutput<'console', 'waves'>['items'][number];

export const isUnderWay = ({ state }: Pick<Wave, 'state'>): boolean => state === 'running' || state === 'cancelling';

/** How much of it is done, of a hundred. `of` is about: it may be passed, and is not known at first. */
export function progressOf({ state, firms, of }: Pick<Wave, 'state' | 'firms' | 'of'>): number {
  if (state !== 'running') return 100;
  return of === 0 ? 0 : Math.min(99, Math.round((firms / of) * 100));
}

/** Firms that were looked at, what was written of it, what was taken back. */
export function sayProgress({ state, firms, of, alerts, withdrawn }: Omit<Wave, 'kind' | 'measures'>): string {
  const looked =
    state === 'done' ? CONSOLE_WAVES.progressDone(firms) : CONSOLE_WAVES.progress(firms, Math.max(firms, of));
  const parts = [looked, CONSOLE_WAVES.alerts(alerts)];
  return [...parts, ...(withdrawn > 0 || state.startsWith('cancel') ? [CONSOLE_WAVES.withdrawn(withdrawn)] : [])].join(
    '，',
  );
}

/** What it was: the first of the measures and how many, or the kind. */
export const titleOf = ({ kind, measures: [first, ...others] }: Pick<Wave, 'kind' | 'measures'>): string =>
  first ? CONSOLE_WAVES.titles(first.title, others.length + 1) : CONSOLE_WAVES.kinds[kind];
