import { useState } from 'react';

import type { ActionInput, ActionName, ActionOutput } from '@shared/api';

import { queryClient } from '../../services/query-client';
import { useDeed } from '../../services/use-deed';
import { sayFault } from './say-fault';

type Wish<Action extends ActionName<'console'>> = Omit<ActionInput<'console', Action>, 'key'>;

/** A deed of an operator, and what is wrong with it in words: of the form (`say`), or of the cloud. */
export function useAct<Action extends ActionName<'console'>>(action: Action) {
  const { run, isBusy, fault, clearFault } = useDeed('console', action);
  const [own, setOwn] = useState<string | null>(null);
  const say = (words: string | null): void => {
    clearFault();
    setOwn(words);
  };
  const act = async (wish: Wish<Action>): Promise<ActionOutput<'console', Action> | null> => {
    setOwn(null);
    const done = await run(wish);
    // What was refused may look different by now: what stands on the page is asked for again as well.
    if (done === null) void queryClient.invalidateQueries({ queryKey: ['console'] });
    return done;
  };
  return { act, isBusy, error: own ?? (fault ? sayFault(fault) : null), say };
}
