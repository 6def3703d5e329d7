import { matterRecord, messageRecord, type StoredWhat } from '../chat/records';
import type { Store } from '../store/store';
import { listAll } from './list-all';

/** A conversation as the firm's pages show it, oldest first, and what became of its matters. */
export async function gatherTalk(firmId: string, db: Store) {
  const ofFirm = { equals: { firmId } };
  const [messages, matters] = await Promise.all([
    listAll(messageRecord, { collection: 'messages', ...ofFirm }, db, LARGE_PAGE),
    listAll(matterRecord, { collection: 'matters', ...ofFirm }, db),
  ]);
  return {
    conversation: messages.reverse().map(({ at, side, name, what }) => ({ at, side, name, ...plainOf(what) })),
    matters: matters.map(({ topic, openedAt, closedAt, rating, word }) => ({
      topic,
      openedAt,
      closedAt,
      rating,
      word,
    })),
  };
}

/** Messages are short: a page of them is far from a reply's limit. */
const LARGE_PAGE = 500;

/** What was said without ids of ours: of a file its name, since the file itself is fetched in the conversation. */
export function plainOf(what: StoredWhat): { readonly kind: StoredWhat['kind']; readonly text: string | null } {
  switch (what.kind) {
    case 'text':
      return { kind: what.kind, text: what.text };
    case 'picture':
    case 'file':
      return { kind: what.kind, text: what.name };
    case 'card':
      return { kind: what.kind, text: [what.title, what.text].filter((text) => text !== '').join(' · ') };
    case 'rated':
      return { kind: what.kind, text: [String(what.rating), what.word ?? ''].join(' ').trim() };
    case 'published':
      return { kind: what.kind, text: String(what.actions) };
    case 'recalled':
    case 'recall':
    case 'closed':
      return { kind: what.kind, text: null };
  }
}
