import { watchSignals } from './signal-source';
import type { Follow } from './types';
import { watchWith } from './watch';

export type { Follow, OnNews } from './types';

/** By the platform's watch where it has one, else by polling. */
export const follow: Follow = watchWith(watchSignals);
