import { View } from '@tarojs/components';
import { useCallback, useMemo, useState, type CSSProperties } from 'react';

import type { ChatEntry } from '@shared/api/chat';

import { useConversation } from '../../services/chat';
import type { Waiting } from '../../services/chat/types';
import { confirm } from '../../services/feedback';
import { useKeyboardHeight } from '../../services/keyboard-height';
import { useOnline } from '../../services/network';
import { useRoles } from '../../services/people';
import { CHAT } from '../../texts/chat';
import { CHAT_FAULTS } from '../../texts/chat-faults';
import { COMMON } from '../../texts/common';
import { AskRow, Asked, Icon, Screen } from '../../ui';
import { attachedOf } from './attached';
import { Composer } from './composer';
import { ConsentBar } from './consent-bar';
import { MessageList } from './message-list';
import { MessageMenu } from './message-menu';
import { briefOf } from './name-of';
import { NoRoom } from './no-room';
import { RoomHead } from './room-head';
import { standInOf } from './stand-in';
import { UnsentList } from './unsent-list';

interface RoomProps {
  readonly firmId: string;
  readonly params: Readonly<Record<string, string | undefined>>;
}

const GONE: readonly string[] = ['NOT_FOUND', 'FORBIDDEN'];

/** A conversation: what was said above, where one writes below, and nothing that jumps in between. */
export function Room({ firmId, params }: RoomProps) {
  const room = useConversation(firmId);
  const { entries, error, draft } = room;
  const { roles } = useRoles();
  const isCare = roles.includes('commissioner') && !roles.includes('owner') && !roles.includes('staff');
  const isOnline = useOnline();
  const keyboard = useKeyboardHeight();
  const [menu, setMenu] = useState<ChatEntry | null>(null);
  const [replyTo, setReplyTo] = useState<Waiting['replyTo']>(null);
  const [attached, setAttached] = useState(() => attachedOf(params));
  const [lines, setLines] = useState(1);
  const [goal, setGoal] = useState(() => (params['at'] === undefined ? null : { seq: Number(params['at']) }));
  const goTo = useCallback((seq: number) => setGoal({ seq }), []);
  const closeMenu = useCallback(() => setMenu(null), []);
  const [hasSaid, setHasSaid] = useState(false);
  const say: typeof room.say = (saying, options) => {
    room.say(saying, options);
    setHasSaid(true);
  };
  const { recall } = room;
  const { held, waiting } = room;
  const remove = useCallback(
    (key: string) => {
      const asks = { title: CHAT.remove, content: CHAT.removeAsk, yes: CHAT.remove, no: COMMON.cancel };
      void confirm(asks).then((yes) => (yes ? recall(key) : null));
    },
    [recall],
  );

  const conversation = useMemo(
    () => room.conversation ?? standInOf(firmId, { entries, waiting }, isCare),
    [room.conversation, firmId, entries, waiting, isCare],
  );

  if (error && GONE.includes(error.code)) {
    return (
      <Screen>
        <NoRoom why="gone" />
        <UnsentList waiting={waiting} onRemove={remove} />
      </Screen>
    );
  }
  if (!conversation) {
    return (
      <Screen>
        <Asked loading={CHAT.loading} error={error} retry={room.refresh} />
      </Screen>
    );
  }
  const isEmpty = entries.length === 0 && waiting.length === 0 && held.length === 0;
  const { care, side } = conversation;
  const frame = { '--keyboard': `${keyboard}px` } as CSSProperties;
  return (
    <Screen flush className="room">
      <View className="room__frame" style={frame}>
        <RoomHead conversation={conversation} matter={room.matter} />
        {(!isOnline || error) && (
          <View className="room__strip" aria-live="polite">
            <Icon name="offline" />
            <View className="grow">{isOnline ? CHAT.stale : CHAT.offline}</View>
          </View>
        )}
        {room.isUnkept && (
          <View className="room__strip" aria-live="polite">
            <Icon name="alert" />
            <View className="grow">{CHAT_FAULTS.queueFull}</View>
          </View>
        )}
        {isEmpty ? (
          <View className="room__middle room__empty">
            {care === null ? (
              <NoRoom why="no-care" />
            ) : (
              <View className="stack">
                <View className="text-title">{CHAT.emptyTitle}</View>
                <View>{side === 'firm' ? CHAT.emptyFirm(care.cover ?? care.name) : CHAT.emptyCare}</View>
              </View>
            )}
          </View>
        ) : (
          <MessageList
            room={room}
            conversation={conversation}
            goal={goal}
            inset={`${keyboard} ${lines} ${replyTo?.seq ?? ''} ${attached?.title ?? ''}`}
            onMenu={setMenu}
            onGoTo={goTo}
            onRemove={remove}
          />
        )}
        <ConsentBar waiting={waiting} sayAgain={room.sayAgain} />
        {hasSaid && side === 'firm' && <AskRow place="question" />}
        <Composer
          conversation={conversation}
          draft={draft}
          setDraft={room.setDraft}
          say={say}
          replyTo={replyTo}
          onReplied={() => setReplyTo(null)}
          attached={attached}
          onAttach={setAttached}
          onGrow={setLines}
        />
      </View>
      {menu && (
        <MessageMenu
          entry={menu}
          recall={recall}
          onClose={closeMenu}
          onReply={(entry) => {
            setReplyTo({ seq: entry.seq, brief: briefOf(entry) });
            closeMenu();
          }}
        />
      )}
    </Screen>
  );
}
