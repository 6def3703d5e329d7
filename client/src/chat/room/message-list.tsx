import { ScrollView, View } from '@tarojs/components';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

import type { ChatEntry, Conversation } from '@shared/api/chat';

import { useDay } from '../../services/day';
import { holdPlace, lookAtArea, scrollAreaToEnd, scrollAreaToRow, takePlace } from '../../services/scroll-area';
import { CHAT } from '../../texts/chat';
import { Icon, Pressable } from '../../ui';
import { AREA_ID, PART_CLASS, ROW_CLASS } from './area';
import { isSameList, type ListRoom } from './list-room';
import { PartRows } from './part-rows';
import { partIdOf, partsOf } from './parts';
import { rowIdOf, seqOf } from './rows';
import { useSettled } from './use-settled';
import { useWindow } from './use-window';

export interface MessageListProps {
  readonly room: ListRoom;
  readonly conversation: Conversation;
  /** An entry to go to; a new object goes there again. */
  readonly goal: { readonly seq: number } | null;
  /** Changes when the space below does: what was at the end stays at the end. */
  readonly inset: string;
  readonly onMenu: (entry: ChatEntry) => void;
  readonly onGoTo: (seq: number) => void;
  readonly onRemove: (key: string) => void;
}

/** So near to the end counts as being there. */
const AT_END = 48;
/** Older messages are fetched before the reader reaches the top. */
const NEAR_TOP = 900;
/** A conversation that has so much more unread opens at its end. */
const FAR_UNREAD = 300;

/** A conversation of any length: some sixty lines are mounted, and what is fetched above or said below moves nothing in sight. */
export const MessageList = memo(function MessageList(props: MessageListProps) {
  const { room, conversation, goal, inset, onMenu, onGoTo, onRemove } = props;
  const { entries, held, waiting, firstUnread, isOpening, hasOlder, isLoadingOlder, theirs } = room;
  const today = useDay();
  const parts = useMemo(() => partsOf({ entries, held, waiting }), [entries, held, waiting]);
  const shown = useWindow(AREA_ID, parts);
  const [isAtEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(0);
  const at = useRef({ isAtEnd: true, place: null as ReturnType<typeof holdPlace>, height: 0, top: 0, askedBefore: -1 });
  /** Where it opens is decided; and so many ways to a place are not at their end. Until then nobody has seen what is in sight. */
  const opening = useRef({ isDone: goal !== null, isTouched: false, going: 0 });
  const latest = useRef(props);
  latest.current = props;
  const last = entries[entries.length - 1]?.seq ?? 0;
  const first = entries[0]?.seq ?? 0;

  const look = useCallback((): void => {
    void lookAtArea(AREA_ID, ROW_CLASS).then((sight) => {
      if (!sight) return;
      const { room: now } = latest.current;
      at.current.height = sight.height;
      const isEnd = sight.full - sight.top - sight.height < AT_END;
      const newest = now.entries[now.entries.length - 1]?.seq ?? 0;
      const whole = sight.rows.filter(({ bottom }) => bottom <= sight.height + 1).flatMap(({ id }) => seqOf(id) ?? []);
      const read = isEnd ? newest : Math.max(0, ...whole);
      const { isDone, going } = opening.current;
      if (isDone && going === 0) {
        if (read > 0) now.markRead(read);
        setSeen((before) => Math.max(before, read));
      }
      const oldest = now.entries[0]?.seq ?? 0;
      if (sight.top >= NEAR_TOP || !now.hasOlder || now.isLoadingOlder || at.current.askedBefore === oldest) return;
      // Without a network once is enough, until the reader moves again.
      at.current.askedBefore = oldest;
      void now.loadOlder();
    });
  }, []);
  const settle = useSettled(look);

  const stayAtEnd = useCallback((): void => {
    at.current.isAtEnd = true;
    setAtEnd(true);
    scrollAreaToEnd(AREA_ID);
  }, []);
  const toEnd = (): void => {
    at.current.isAtEnd = true;
    setAtEnd(true);
    shown.moveTo(null);
    setTimeout(stayAtEnd, 0);
  };

  // What was laid out anew must not move what is being read.
  useLayoutEffect(() => {
    if (at.current.isAtEnd && shown.middle === null) scrollAreaToEnd(AREA_ID);
    else if (at.current.place) takePlace(AREA_ID, at.current.place);
    shown.measure();
    settle();
  });

  // WeChat keeps the place by itself, but not at the very top.
  const firstBefore = useRef(first);
  useEffect(() => {
    const before = firstBefore.current;
    firstBefore.current = first;
    if (before > first && at.current.top < 2 && !at.current.place) scrollAreaToRow(AREA_ID, rowIdOf(before));
  }, [first]);

  const goTo = useRef<(seq: number) => void>(() => undefined);
  goTo.current = (seq) => {
    at.current.isAtEnd = false;
    at.current.place = null;
    setAtEnd(false);
    shown.moveTo(partIdOf(seq));
    const go = (): void => {
      scrollAreaToRow(AREA_ID, rowIdOf(seq));
      at.current.place = holdPlace(AREA_ID, ROW_CLASS);
    };
    setTimeout(go, 0);
    // A phone lays out after setData: once more, when it has.
    setTimeout(() => {
      go();
      opening.current.going -= 1;
      settle();
    }, 120);
  };
  const bringTo = useCallback((seq: number): void => {
    opening.current.going += 1;
    void latest.current.room.loadBackTo(seq).then(() => goTo.current(seq));
  }, []);

  // Opens at the first unread, once, when the cloud has said which it is; not under the hand of a reader who has moved on.
  useEffect(() => {
    if (opening.current.isDone || isOpening || entries.length === 0) return;
    opening.current.isDone = true;
    const hasMovedOn = opening.current.isTouched && !at.current.isAtEnd;
    if (firstUnread !== null && last - firstUnread <= FAR_UNREAD && !hasMovedOn) bringTo(firstUnread);
    else settle();
  }, [entries.length, firstUnread, isOpening, last, bringTo, settle]);

  useEffect(() => {
    if (goal) bringTo(goal.seq);
  }, [goal, bringTo]);

  // Whoever says something wants to see it.
  const ownBefore = useRef(waiting.length);
  useEffect(() => {
    if (waiting.length > ownBefore.current) toEnd();
    ownBefore.current = waiting.length;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting.length]);

  useEffect(() => {
    if (at.current.isAtEnd) stayAtEnd();
    settle();
  }, [inset, stayAtEnd, settle]);

  const fresh = entries.length > 0 ? countFresh(entries, Math.max(seen, (firstUnread ?? last + 1) - 1)) : 0;
  return (
    <View className="room__middle">
      <ScrollView
        id={AREA_ID}
        className="room__list"
        scrollY
        enhanced
        scrollAnchoring
        aria-label={CHAT.title}
        onTouchStart={() => {
          opening.current.isTouched = true;
        }}
        onScroll={({ detail }) => {
          const { scrollTop, scrollHeight } = detail;
          const { height } = at.current;
          at.current.top = scrollTop;
          at.current.askedBefore = -1;
          at.current.place = holdPlace(AREA_ID, ROW_CLASS);
          const isEnd = height > 0 && shown.after === 0 && scrollHeight - scrollTop - height < AT_END;
          at.current.isAtEnd = isEnd;
          if (isEnd !== isAtEnd) setAtEnd(isEnd);
          shown.see(scrollTop, height);
          settle();
        }}
      >
        <View className="room__top">
          {isLoadingOlder ? CHAT.loadingOlder : hasOlder || entries.length === 0 ? '' : CHAT.noOlder}
        </View>
        <View style={{ height: `${shown.before}px` }} />
        {shown.parts.map((part) => (
          <View key={part.id} id={part.id} className={PART_CLASS}>
            <PartRows
              part={part}
              room={room}
              conversation={conversation}
              theirs={theirs}
              today={today}
              goal={goal?.seq ?? null}
              onMenu={onMenu}
              onGoTo={onGoTo}
              onRemove={onRemove}
            />
          </View>
        ))}
        <View style={{ height: `${shown.after}px` }} />
      </ScrollView>
      {!isAtEnd && (
        <Pressable className="room__to-end" onTap={toEnd}>
          <Icon name="down" />
          <View>{fresh > 0 ? CHAT.toNew(fresh) : CHAT.toEnd}</View>
        </Pressable>
      )}
    </View>
  );
}, isSameList);

/** What others said after a place: looked at from the end, so it costs what is new and not what is there. */
function countFresh(entries: readonly ChatEntry[], after: number): number {
  let count = 0;
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (!entry || entry.seq <= after) break;
    if (!entry.from.isYou && entry.what.kind !== 'recall') count += 1;
  }
  return count;
}
