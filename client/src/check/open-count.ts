import type { Rung } from '@shared/rules/types';

import type { Draft } from '../services/draft';
import { nextOf } from '../services/engine';

/** How many questions a rung may still ask: an upper bound. */
export function openCount(draft: Draft, rung: Rung): number {
  return nextOf(draft, rung)?.open.length ?? 0;
}
