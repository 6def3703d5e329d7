import { useState } from 'react';

import { TEMPLATE_NAMES } from '@shared/text/alert-words';

import { confirm, toast } from '../../services/feedback';
import { queryClient } from '../../services/query-client';
import { useDeed } from '../../services/use-deed';
import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { sayFault } from '../parts/say-fault';
import { unfilled } from './examples';
import {
  differences,
  problemsOf,
  readTyped,
  typedOf,
  usedOf,
  type AlertSetup,
  type Problems,
  type Typed,
} from './form-state';
import { dropSetup, keepSetup, keptSetup, type SetupDraft } from './setup-draft';

const NO_PROBLEMS: Problems = new Map();

/**
 * The form over what the cloud has. What was typed is a draft that outlives the page, with the version that it was typed over: a
 * newer one in the cloud means that somebody was first, and nothing is overwritten before the writer has seen that.
 */
export function useSetupForm(region: string, setup: AlertSetup) {
  const { run, isBusy, fault, clearFault } = useDeed('console', 'setAlertSetup');
  const [draft, setDraft] = useState<SetupDraft | null>(keptSetup);
  const [isRestored, setRestored] = useState(draft !== null);
  const [isTried, setTried] = useState(false);
  const [saved, setSaved] = useState<SetupDraft | null>(null);
  // What was just saved holds until the cloud has been read again.
  const now = saved && saved.version > setup.version ? saved : { version: setup.version, typed: typedOf(setup) };
  const typed = draft?.typed ?? now.typed;
  const differs = draft ? differences(draft.typed, now.typed) : [];
  const isBehind = draft !== null && draft.version < now.version && differs.length > 0;
  const read = readTyped(typed);
  const ownProblems = isTried && 'problems' in read ? read.problems : NO_PROBLEMS;
  const told = fault ? problemsOf(fault.fields, typed) : NO_PROBLEMS;
  const problems = ownProblems.size > 0 ? ownProblems : told;
  const isPlaced = [...problems.keys()].some((place) => place !== '$');

  const begin = (next: SetupDraft | null): void => {
    clearFault();
    setDraft(next);
    if (next === null) dropSetup();
    else keepSetup(next);
  };
  const change = (part: Partial<Typed>): void => {
    // A version that differs in nothing was not overtaken.
    const version = differs.length === 0 ? now.version : (draft?.version ?? now.version);
    begin({ version, typed: { ...typed, ...part } });
  };
  const discard = (): void => {
    begin(null);
    setRestored(false);
    setTried(false);
  };
  const save = async (version: number): Promise<void> => {
    setTried(true);
    if ('problems' in read || !(await agrees(typed))) return;
    const done = await run({ region, version, ...read.written });
    if (!done) {
      // Whoever was first is seen only when the cloud is read again.
      void queryClient.invalidateQueries({ queryKey: ['console'] });
      return;
    }
    setSaved({ version: done.version, typed: typedOf(read.written) });
    discard();
    toast(CONSOLE_ALERT_SETUP.saved);
  };
  return {
    typed,
    problems,
    /** Beside the button: what is wrong, where nothing above it says so. */
    error: isPlaced ? CONSOLE_ALERT_SETUP.badForm : fault && !isBehind ? sayFault(fault) : null,
    isBusy,
    isChanged: differs.length > 0,
    isRestored: isRestored && differs.length > 0,
    /** What differs from what somebody saved meanwhile; null: nobody did. */
    behind: isBehind ? differs : null,
    change,
    discard,
    save: () => save(draft?.version ?? now.version),
    saveOver: () => save(now.version),
  };
}

/** A message that cannot be filled is not sent: whoever saves it knows. */
async function agrees(typed: Typed): Promise<boolean> {
  const { askBad, askBadText, saveAnyway, keepOn } = CONSOLE_ALERT_SETUP;
  const bad = usedOf(typed).filter((template) => unfilled(template, typed.templates[template]).size > 0);
  if (bad.length === 0) return true;
  const names = bad.map((template) => TEMPLATE_NAMES[template].name).join('、');
  return confirm({ title: askBad, content: askBadText(names), yes: saveAnyway, no: keepOn });
}
