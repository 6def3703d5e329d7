import { alertsContract } from '@shared/api/alerts';
import { z } from '@shared/zod';

import { nowIso } from '../clock';
import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { removeText } from '../storage';
import type { InboxItem } from './queries';

const KEY = 'zjtx.alerts.inbox';
const schema = z.strictObject({ v: z.literal(1), at: z.string(), items: alertsContract.inbox.out.shape.items });

export interface KeptInbox {
  /** When the cloud gave it. */
  readonly at: string;
  readonly items: readonly InboxItem[];
}

/** The first page stays for when there is no network. Of firms in care nothing stays on the commissioner's phone. */
export function keepInbox(items: readonly InboxItem[]): void {
  tryKeep(KEY, { v: 1, at: nowIso(), items: items.filter(({ side }) => side === 'firm') });
}

export function keptInbox(): KeptInbox | null {
  const kept = readKept(KEY, schema);
  return kept.state === 'read' ? kept.value : null;
}

/** The phone is cleared; the cloud still has it. */
export const dropKeptInbox = (): void => removeText(KEY);
