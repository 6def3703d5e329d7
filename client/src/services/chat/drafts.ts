import { create } from 'zustand';

import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { draftsSchema } from './schema';

const KEY = 'zjtx.chat.drafts';
const MOST = 50;
const DELAY_MS = 500;

interface Draft {
  readonly firmId: string;
  readonly text: string;
}

/** What was typed and not said, one a conversation, the newest last. */
export const useDrafts = create<{ readonly items: readonly Draft[] }>(() => {
  const kept = readKept(KEY, draftsSchema);
  return { items: kept.state === 'read' ? kept.value.items : [] };
});

let timer: ReturnType<typeof setTimeout> | undefined;

export function setDraft(firmId: string, text: string): void {
  const others = useDrafts.getState().items.filter((each) => each.firmId !== firmId);
  useDrafts.setState({ items: text === '' ? others : [...others, { firmId, text }].slice(-MOST) });
  clearTimeout(timer);
  timer = setTimeout(keepNow, DELAY_MS);
}

/** At once, where a page goes out of sight. */
export function saveDrafts(): void {
  if (timer !== undefined) keepNow();
}

export function replaceDrafts(items: readonly Draft[]): void {
  useDrafts.setState({ items });
  keepNow();
}

function keepNow(): void {
  clearTimeout(timer);
  timer = undefined;
  tryKeep(KEY, { v: 1, items: useDrafts.getState().items });
}
