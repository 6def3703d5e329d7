import type { HeldMessage } from '@shared/api/chat';
import { PICTURE_TYPES } from '@shared/chat';

import { contentOf } from './job-files';
import type { Job } from './schema';

/** A message as the cloud will tell of it, until it does. */
export function heldOf({ key, at, saying }: Job, why: HeldMessage['why']): HeldMessage {
  return { key, at, why, what: whatOf(key, saying) };
}

function whatOf(key: string, saying: Job['saying']): HeldMessage['what'] {
  if (saying.kind === 'text') return { kind: 'text', text: saying.text };
  if (saying.kind === 'card') return { kind: 'card', card: saying.card, title: saying.title, text: '' };
  const end = saying.name.split('.').pop()?.toLowerCase() ?? '';
  const kind = (PICTURE_TYPES as readonly string[]).includes(end) ? 'picture' : 'file';
  return { kind, name: saying.name, bytes: Math.floor(((contentOf(key)?.length ?? 0) * 3) / 4) };
}
