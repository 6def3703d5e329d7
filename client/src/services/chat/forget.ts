import { replaceDrafts, useDrafts } from './drafts';
import { contentOf, dropContent, dropContentsBut, keepContent } from './job-files';
import { dropKeptRoom } from './kept-room';
import { useQueue } from './queue';
import { useRooms } from './room';
import type { Job } from './schema';
import { flushChat } from './send-waiting';

interface OwnersTalk {
  readonly jobs: readonly Job[];
  readonly contents: readonly (readonly [string, string])[];
  readonly drafts: ReturnType<typeof useDrafts.getState>['items'];
}

let cleared: OwnersTalk | null = null;

/** Clears what was said and not sent, what was typed, and what was kept of the conversation, until it is undone. */
export function forgetChat(): void {
  const { jobs, replace } = useQueue.getState();
  const contents = jobs.flatMap(({ key }) => {
    const content = contentOf(key);
    return content === null ? [] : [[key, content] as const];
  });
  cleared = { jobs, contents, drafts: useDrafts.getState().items };
  replace([]);
  jobs.forEach(({ key }) => dropContent(key));
  dropContentsBut(new Set());
  replaceDrafts([]);
  dropKeptRoom();
  useRooms.setState({ rooms: {} });
}

/** Puts back what was cleared before what was said since then; the conversation itself is asked for again. */
export function undoForgetChat(): void {
  if (!cleared) return;
  const { jobs, contents, drafts } = cleared;
  cleared = null;
  contents.forEach(([key, content]) => keepContent(key, content));
  const { jobs: newer, replace } = useQueue.getState();
  replace([...jobs, ...newer]);
  const now = useDrafts.getState().items;
  replaceDrafts([...drafts.filter(({ firmId }) => !now.some((each) => each.firmId === firmId)), ...now]);
  flushChat();
}
