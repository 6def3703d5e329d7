import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Conversation } from '@shared/api/chat';

import type { OpenConversation } from '../../services/chat/types';
import { openPage } from '../../services/navigation';
import { CHAT } from '../../texts/chat';
import { Link, LinkRow, Pressable, Sheet } from '../../ui';
import { ClockLine } from '../clock-line';
import { openPlan } from './open-plan';

interface RoomHeadProps {
  readonly conversation: Conversation;
  readonly matter: OpenConversation['matter'];
}

/** With whom one talks, by when a question is answered, and the way to everything beside the words. */
export function RoomHead({ conversation, matter }: RoomHeadProps) {
  const [isOpen, setOpen] = useState(false);
  const { firmId, firmName, care, side, clock, isCover } = conversation;
  const toMatters = (): void => openPage('matters', { firm: firmId });
  const waitsForRating = side === 'firm' && matter !== null && !matter.isOpen && matter.rating === null;
  return (
    <View className="room__head">
      <View className="row">
        <View className="grow">
          <View className="text-strong">
            {side === 'care' ? (firmName ?? CHAT.unnamedFirm) : care ? CHAT.careOf(care.name) : CHAT.noCareTitle}
          </View>
          {side === 'firm' && care?.cover && <View className="text-small">{CHAT.coverOf(care.cover)}</View>}
          {isCover && <View className="text-small">{CHAT.isCover}</View>}
        </View>
        <Pressable className="link" label={CHAT.menu} onTap={() => setOpen(true)}>
          {CHAT.more}
        </Pressable>
      </View>
      {clock && <ClockLine clock={clock} side={side} />}
      {waitsForRating && <Link icon="star" label={CHAT.rateRow} onTap={toMatters} />}
      {isOpen && (
        <Sheet title={CHAT.menu} onClose={() => setOpen(false)}>
          <View className="line-list">
            <LinkRow
              icon="search"
              title={CHAT.menuSearch}
              onTap={() => leave(setOpen, () => openPage('chatSearch', { firm: firmId }))}
            />
            <LinkRow
              icon="flag"
              title={matter?.isOpen ? CHAT.closeRow : CHAT.menuMatters}
              text={CHAT.menuMattersHint}
              onTap={() => leave(setOpen, toMatters)}
            />
            <LinkRow icon="stairs" title={CHAT.menuPlan} onTap={() => leave(setOpen, () => openPlan(conversation))} />
            {side === 'care' && (
              <LinkRow
                icon="person"
                title={CHAT.menuFirm}
                onTap={() => leave(setOpen, () => openPage('deskFirm', { firm: firmId }))}
              />
            )}
          </View>
        </Sheet>
      )}
    </View>
  );
}

/** The sheet is closed when one comes back. */
function leave(setOpen: (open: boolean) => void, go: () => void): void {
  setOpen(false);
  go();
}
