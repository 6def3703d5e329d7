import { useRef, useState } from 'react';

import type { ActionInput, ActionName, ActionOutput } from '@shared/api';

import { call, CallError } from '../../services/call';
import { newKey } from '../../services/new-key';
import { queryClient } from '../../services/query-client';
import { sayFault } from './say-fault';

type Deed = ActionName<'console'>;
type Wish<Action extends Deed> = Omit<ActionInput<'console', Action>, 'key'>;

export interface Act<Action extends Deed> {
  readonly isBusy: boolean;
  /** Why the last try came to nothing; null while there is no reason to say anything. */
  readonly error: string | null;
  readonly say: (error: string | null) => void;
  /** Does it; null where it was refused, or is under way already. */
  readonly act: (wish: Wish<Action>) => Promise<ActionOutput<'console', Action> | null>;
}

/** A deed of an operator. The same wish keeps its key over retries; what was read before it is asked for again. */
export function useAct<Action extends Deed>(action: Action): Act<Action> {
  const last = useRef<{ readonly wish: string; readonly key: string } | null>(null);
  const isUnderWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [error, say] = useState<string | null>(null);

  const act = async (wish: Wish<Action>): Promise<ActionOutput<'console', Action> | null> => {
    if (isUnderWay.current) return null;
    const words = JSON.stringify(wish);
    if (last.current?.wish !== words) last.current = { wish: words, key: newKey() };
    isUnderWay.current = true;
    setBusy(true);
    say(null);
    try {
      const body = { ...wish, key: last.current.key } as unknown as ActionInput<'console', Action>;
      const done = await call('console', action, body);
      last.current = null;
      await queryClient.invalidateQueries({ queryKey: ['console'] });
      return done;
    } catch (fault) {
      if (!(fault instanceof CallError && fault.passes)) last.current = null;
      say(sayFault(fault));
      return null;
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { isBusy, error, say, act };
}
