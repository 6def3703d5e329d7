import { useMemo } from 'react';
import { create } from 'zustand';

import { call, CallError } from '../call';
import { newKey } from '../new-key';
import { useOutbox } from '../outbox';
import { queryClient } from '../query-client';
import { readSettings, SETTINGS_KEY, useAlertSettings, type AlertSettings } from './queries';

type Choices = Pick<AlertSettings, 'muted' | 'quietFrom' | 'quietTo'>;
/** A wish that means the same whatever else was changed meanwhile: a switch on, a time set. */
export type Change = (choices: Choices) => Choices;

interface Changes {
  /** In the order in which they were made; the first ones may be on their way. */
  readonly waiting: readonly Change[];
  readonly isSaving: boolean;
  readonly fault: CallError | null;
  /** Somebody changed them elsewhere meanwhile: both hold. */
  readonly hasMet: boolean;
}
export const NO_CHANGES: Changes = { waiting: [], isSaving: false, fault: null, hasMet: false };
export const useChanges = create<Changes>(() => NO_CHANGES);

const MOST_MEETINGS = 3;
/** One key while the same wish is tried again. */
let wish: { readonly body: string; readonly key: string } | null = null;

export const applied = <Known extends Choices>(known: Known, changes: readonly Change[]): Known => ({
  ...known,
  ...changes.reduce<Choices>((choices, change) => change(choices), {
    muted: known.muted,
    quietFrom: known.quietFrom,
    quietTo: known.quietTo,
  }),
});

/** Holds on the page at once, and goes to the cloud behind what is on its way. */
export function changeSettings(change: Change): Promise<void> {
  useChanges.setState(({ waiting }) => ({ waiting: [...waiting, change], fault: null, hasMet: false }));
  return saveChanges();
}

export async function saveChanges(): Promise<void> {
  if (useChanges.getState().isSaving) return;
  useChanges.setState({ isSaving: true, fault: null });
  try {
    for (let meetings = 0; useChanges.getState().waiting.length > 0;) {
      meetings += (await saveOnce()) ? 0 : 1;
      if (meetings >= MOST_MEETINGS) throw new CallError('CONFLICT', '');
    }
  } catch (error) {
    const fault = error instanceof CallError ? error : new CallError('INTERNAL', String(error));
    // What passes waits for 再试一次; of what does not, the switches go back to what the cloud has.
    const waiting = fault.passes || fault.code === 'CONSENT_REQUIRED' ? useChanges.getState().waiting : [];
    if (fault.code === 'CONSENT_REQUIRED') useOutbox.getState().setConsent(null);
    useChanges.setState({ fault, waiting });
  } finally {
    useChanges.setState({ isSaving: false });
  }
}

/** Whether it was saved; else it met another version, which is here now. */
async function saveOnce(): Promise<boolean> {
  const { waiting } = useChanges.getState();
  const known = queryClient.getQueryData<AlertSettings>(SETTINGS_KEY) ?? (await readSettings());
  const { muted, quietFrom, quietTo } = applied(known, waiting);
  const data = { version: known.version, muted: [...muted], quietFrom, quietTo };
  const body = JSON.stringify(data);
  if (wish?.body !== body) wish = { body, key: newKey() };
  try {
    const { version } = await call('alerts', 'setSettings', { ...data, key: wish.key });
    queryClient.setQueryData<AlertSettings>(
      SETTINGS_KEY,
      (now) => now && { ...now, muted, quietFrom, quietTo, version },
    );
    useChanges.setState((now) => ({ waiting: now.waiting.slice(waiting.length) }));
    return true;
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'CONFLICT') throw error;
    await readSettings();
    useChanges.setState({ hasMet: true });
    return false;
  }
}

/** The settings as the page shows them: what the cloud has, and what was wished since then. */
export function useSettingsInHand() {
  const query = useAlertSettings();
  const { waiting, fault, hasMet } = useChanges();
  const { data } = query;
  const settings = useMemo(() => data && applied(data, waiting), [data, waiting]);
  return { ...query, settings, fault, hasMet };
}
