import { useRef, useState } from 'react';

import type { ActionInput, ActionName, ActionOutput, FunctionName } from '@shared/api';

import { call, CallError } from './call';
import { newKey } from './new-key';
import { useOutbox } from './outbox';
import { queryClient } from './query-client';

type Body<Fn extends FunctionName, Action extends ActionName<Fn>> = Omit<ActionInput<Fn, Action>, 'key'>;

/**
 * Something that a person asks the cloud to do. It gets one key, which stays while the same wish is tried again after a
 * fault that passes: it takes effect once. What the cloud knows of is asked for again afterwards.
 */
export function useDeed<Fn extends FunctionName, Action extends ActionName<Fn>>(name: Fn, action: Action) {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallError | null>(null);
  const wish = useRef<{ readonly body: string; readonly key: string } | null>(null);
  const isUnderWay = useRef(false);

  /** The answer; null where it was refused (then `fault` says why), or while the one before is under way. */
  const run = async (data: Body<Fn, Action>): Promise<ActionOutput<Fn, Action> | null> => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    const body = JSON.stringify(data);
    if (wish.current?.body !== body) wish.current = { body, key: newKey() };
    const { key } = wish.current;
    setBusy(true);
    setFault(null);
    try {
      const answer = await call(name, action, { ...data, key } as ActionInput<Fn, Action>);
      wish.current = null;
      void queryClient.invalidateQueries({ queryKey: [name] });
      return answer;
    } catch (error) {
      const told = error instanceof CallError ? error : new CallError('INTERNAL', String(error));
      if (!told.passes && told.code !== 'CONSENT_REQUIRED') wish.current = null;
      // This phone believed otherwise; now its pages ask again.
      if (told.code === 'CONSENT_REQUIRED') useOutbox.getState().setConsent(null);
      setFault(told);
      return null;
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { run, isBusy, fault, clearFault: () => setFault(null) };
}
