import { View } from '@tarojs/components';

import type { ChatCard } from '@shared/api/chat';

import { CHAT } from '../../texts/chat';
import { Icon, Pressable, type IconName } from '../../ui';

export const CARD_ICONS = { measure: 'doc', check: 'stairs', action: 'flag' } as const satisfies Readonly<
  Record<ChatCard['of'], IconName>
>;

interface CardBodyProps {
  readonly card: ChatCard;
  readonly title: string;
  readonly text: string;
  readonly onOpen: () => void;
}

export function CardBody({ card, title, text, onOpen }: CardBodyProps) {
  const kind = CHAT.cards[card.of];
  return (
    <Pressable className="bubble__thing" label={CHAT.openCard(kind, title)} onTap={onOpen}>
      <Icon name={CARD_ICONS[card.of]} />
      <View className="grow">
        <View className="text-hint">{kind}</View>
        <View className="text-strong">{title}</View>
        {text !== '' && <View className="text-soft">{text}</View>}
      </View>
      <Icon name="right" />
    </Pressable>
  );
}
