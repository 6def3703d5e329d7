import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';

import { firstOf } from '@shared/chat';

import { setDraft, useDrafts } from './drafts';
import { loadBackTo, loadOlder } from './history';
import { contentOf, isContentUnkept } from './job-files';
import { markRead, openRoom, refreshRoom } from './open-room';
import { useQueue } from './queue';
import { recall, rewrite } from './recall';
import { EMPTY_ROOM, useRooms } from './room';
import { sayAgain, sayTo } from './say';
import type { Job } from './schema';
import type { OpenConversation, Waiting } from './types';

/** A conversation for a page, which follows it as long as it is in sight. */
export function useConversation(firmId: string): OpenConversation {
  const room = useRooms(({ rooms }) => rooms[firmId]) ?? EMPTY_ROOM;
  const draft = useDrafts(({ items }) => items.find((each) => each.firmId === firmId)?.text) ?? '';
  const waiting = useWaiting(firmId);
  const held = useMemo(
    () => room.held.filter(({ key }) => !waiting.some((each) => each.key === key)),
    [room.held, waiting],
  );
  const deeds = useMemo(() => deedsOf(firmId), [firmId]);
  useOpenRoom(firmId);
  // What the room says until this page has opened it is of the last time.
  const [before] = useState(() => room.openings);
  const isOpening = room.isOpening || room.openings <= before;
  const { timeline, matter, conversation } = room;
  return {
    conversation,
    entries: timeline.entries,
    hasOlder: firstOf(timeline) > 1,
    isLoadingOlder: room.isLoadingOlder,
    theirs: room.theirs,
    firstUnread: isOpening ? null : room.firstUnread,
    isOpening,
    held,
    waiting,
    isUnkept: useQueue((state) => state.isUnkept) && waiting.length > 0,
    matter: matter && { matter: matter.matter, isOpen: matter.closedAt === null, rating: matter.rating },
    isLoading: room.isLoading,
    error: room.error,
    draft,
    ...deeds,
  };
}

/** What waits in a conversation, or in all of them. */
export function useWaiting(firmId?: string): readonly Waiting[] {
  const jobs = useQueue((state) => state.jobs);
  const progress = useQueue((state) => state.progress);
  return useMemo(
    () =>
      jobs
        .filter((job) => firmId === undefined || job.firmId === firmId)
        .map((job) => waitingOf(job, progress[job.key])),
    [jobs, progress, firmId],
  );
}

function waitingOf({ key, firmId, saying, replyTo, at, problem }: Job, part: number | undefined): Waiting {
  const isFile = saying.kind === 'file';
  return {
    key,
    firmId,
    saying: isFile ? { kind: 'file', file: { name: saying.name, base64: contentOf(key) ?? '' } } : saying,
    replyTo,
    at,
    sent: isFile ? (part ?? 0) : null,
    isUnkept: isFile && isContentUnkept(key),
    problem: problem && { code: problem.code, message: problem.message },
  };
}

const deedsOf = (firmId: string) => ({
  setDraft: (text: string) => setDraft(firmId, text),
  loadOlder: () => loadOlder(firmId),
  loadBackTo: (seq: number) => loadBackTo(firmId, seq),
  say: (...[saying, options]: Parameters<OpenConversation['say']>) => void sayTo(firmId, saying, options),
  sayAgain,
  rewrite: (key: string) => rewrite(firmId, key),
  recall: (key: string) => recall(firmId, key),
  markRead: (seq: number) => markRead(firmId, seq),
  refresh: () => refreshRoom(firmId),
});

/** Followed while the page is in sight: a page under another one asks for nothing. */
function useOpenRoom(firmId: string): void {
  const stop = useRef<(() => void) | null>(null);
  const close = (): void => {
    stop.current?.();
    stop.current = null;
  };
  useEffect(() => {
    stop.current ??= openRoom(firmId);
    return close;
  }, [firmId]);
  useDidShow(() => {
    stop.current ??= openRoom(firmId);
  });
  useDidHide(close);
}
