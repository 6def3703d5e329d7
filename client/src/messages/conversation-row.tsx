import { View } from '@tarojs/components';

import type { Conversation } from '@shared/api/chat';

import { ClockLine } from '../chat/clock-line';
import { sayWhen } from '../chat/room/when';
import { useDraftOf, useUnsentCount } from '../services/chat';
import { useDay } from '../services/day';
import { openPage } from '../services/navigation';
import { CHAT } from '../texts/chat';
import { Icon, Pressable } from '../ui';

/** One conversation: with whom, the last words, what is unread, and the question that waits. */
export function ConversationRow({ conversation }: { readonly conversation: Conversation }) {
  const { firmId, firmName, side, care, isCover, unread, last, clock } = conversation;
  const today = useDay();
  const title = side === 'care' ? (firmName ?? CHAT.unnamedFirm) : care ? CHAT.careOf(care.name) : CHAT.noCareTitle;
  const unsent = useUnsentCount(firmId);
  const draft = useDraftOf(firmId);
  const said = last ? `${last.isYou ? CHAT.you : (last.name ?? CHAT.roles[last.side])}：${last.brief}` : CHAT.ask;
  const words = draft.trim() === '' ? said : `${CHAT.draft}${draft}`;
  const news = [unread > 0 ? CHAT.unread(unread) : '', unsent > 0 ? CHAT.unsent(unsent) : ''];
  return (
    <Pressable
      className="line-item"
      label={[title, ...news, words].filter((part) => part !== '').join('，')}
      onTap={() => openPage('room', { firm: firmId })}
    >
      <View className="line-item__icon">
        <Icon name="person" />
      </View>
      <View className="grow">
        <View className="row row--apart row--top">
          <View className="text-strong grow">
            {title}
            {isCover && <View className="conversation__cover">{CHAT.isCover}</View>}
          </View>
          {last && <View className="text-hint conversation__when">{sayWhen(last.at, today)}</View>}
        </View>
        {side === 'firm' && care?.cover && <View className="text-small">{CHAT.coverOf(care.cover)}</View>}
        <View className="row row--apart">
          <View className="text-soft grow conversation__last">
            {last || care || draft.trim() !== '' ? words : CHAT.noCareText}
          </View>
          {unread > 0 && <View className="conversation__unread">{CHAT.unreadShort(unread)}</View>}
        </View>
        {unsent > 0 && <View className="text-small conversation__unsent">{CHAT.unsent(unsent)}</View>}
        {clock && <ClockLine clock={clock} side={side} />}
      </View>
    </Pressable>
  );
}
