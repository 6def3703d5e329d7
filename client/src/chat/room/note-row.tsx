import { View } from '@tarojs/components';

import type { ChatEntry, Conversation } from '@shared/api/chat';

import { CHAT } from '../../texts/chat';
import { Link } from '../../ui';
import { nameOf } from './name-of';
import { openPlan } from './open-plan';

interface NoteRowProps {
  readonly entry: ChatEntry;
  readonly conversation: Conversation;
}

/** What happened between the words: taken back, closed, rated, a plan that was published. */
export function NoteRow({ entry: { from, what }, conversation }: NoteRowProps) {
  const name = nameOf(from);
  switch (what.kind) {
    case 'recalled':
      return <View className="room__note">{CHAT.recalled(name)}</View>;
    case 'closed':
      return <View className="room__note">{CHAT.closed(name)}</View>;
    case 'rated':
      return (
        <View className="room__note">
          <View>{CHAT.rated(what.rating)}</View>
          {what.word !== null && <View>{CHAT.ratedWord(what.word)}</View>}
        </View>
      );
    case 'published':
      return (
        <View className="room__note">
          <View>{CHAT.published(what.actions)}</View>
          <Link label={CHAT.openPlan} onTap={() => openPlan(conversation)} />
        </View>
      );
    default:
      return null;
  }
}
