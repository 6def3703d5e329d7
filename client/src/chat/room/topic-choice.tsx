import { View } from '@tarojs/components';

import { TOPICS, type Topic } from '@shared/chat';

import { CHAT } from '../../texts/chat';
import { Icon, Pressable } from '../../ui';

interface TopicChoiceProps {
  readonly value: Topic | null;
  readonly onPick: (topic: Topic | null) => void;
}

/** What a new question is about, and by when it is answered then. */
export function TopicChoice({ value, onPick }: TopicChoiceProps) {
  return (
    <View className="composer__topics" aria-role="radiogroup" aria-label={CHAT.topic}>
      {TOPICS.map((topic) => (
        <Pressable
          key={topic}
          className={`composer__topic ${value === topic ? 'composer__topic--on' : ''}`}
          role="radio"
          checked={value === topic}
          label={`${CHAT.topics[topic]}，${CHAT.topicPromise[topic]}`}
          onTap={() => onPick(value === topic ? null : topic)}
        >
          <View className="text-strong">
            {value === topic && <Icon name="check" />}
            {CHAT.topics[topic]}
          </View>
          <View className="text-hint">{CHAT.topicPromise[topic]}</View>
        </Pressable>
      ))}
    </View>
  );
}
