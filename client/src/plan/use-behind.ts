import { useEffect, useState } from 'react';

import type { Plan } from '@shared/api/plan';

import { isStale } from './say-stale';

/**
 * When somebody else was first: the newest is read, and it is said who that was. What was typed is left alone, and is sent
 * under the new version once more. Null while nobody was.
 */
export function useBehind(
  fault: Error | null,
  reload: () => Promise<Plan | undefined>,
  say: (plan: Plan) => string,
): string | null {
  const [said, setSaid] = useState<{ readonly of: Error; readonly words: string } | null>(null);
  useEffect(() => {
    if (!fault || !isStale(fault)) return undefined;
    let isHere = true;
    void reload().then((plan) => {
      if (isHere && plan) setSaid({ of: fault, words: say(plan) });
    });
    return () => {
      isHere = false;
    };
    // Once for each refusal: the functions are new at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fault]);
  return said !== null && said.of === fault ? said.words : null;
}
