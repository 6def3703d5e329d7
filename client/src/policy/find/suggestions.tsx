import { View } from '@tarojs/components';

import { useRecent } from '../../services/measures';
import { FIND } from '../../texts/measures';
import { Icon, Link, Pressable } from '../../ui';

/** What was searched before, and what others search, for whoever does not want to type. */
export function Suggestions({ onPick }: { readonly onPick: (text: string) => void }) {
  const { recent, clear } = useRecent();
  return (
    <View className="stack">
      {recent.length > 0 && (
        <View>
          <View className="row row--apart">
            <View className="text-strong">{FIND.recent}</View>
            <Link icon="trash" label={FIND.clearRecent} onTap={clear} />
          </View>
          <Words words={recent} onPick={onPick} />
        </View>
      )}
      <View className="stack">
        <View className="text-strong">{FIND.tryThese}</View>
        <Words words={FIND.tries} onPick={onPick} />
      </View>
    </View>
  );
}

function Words({ words, onPick }: { readonly words: readonly string[]; readonly onPick: (text: string) => void }) {
  return (
    <View className="row row--wrap">
      {words.map((word) => (
        <Pressable key={word} className="pill" label={word} onTap={() => onPick(word)}>
          <Icon name="search" />
          <View>{word}</View>
        </Pressable>
      ))}
    </View>
  );
}
