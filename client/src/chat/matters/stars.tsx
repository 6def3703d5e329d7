import { View } from '@tarojs/components';

import { MATTERS } from '../../texts/matters';
import { Icon, Pressable } from '../../ui';

const STARS = [1, 2, 3, 4, 5];

interface StarsProps {
  /** 0: none chosen yet. */
  readonly value: number;
  /** Without it the stars are only shown. */
  readonly onPick?: (stars: number) => void;
}

/** Five stars, each a button that says what it means; or the five that were given. */
export function Stars({ value, onPick }: StarsProps) {
  const star = (at: number) => <Icon name={at <= value ? 'star-on' : 'star'} />;
  if (!onPick) {
    return (
      <View className="stars">
        {STARS.map((at) => (
          <View key={at} className="stars__one">
            {star(at)}
          </View>
        ))}
      </View>
    );
  }
  return (
    <View className="stars" aria-role="radiogroup" aria-label={MATTERS.rate}>
      {STARS.map((at) => (
        <Pressable
          key={at}
          className="stars__one stars__one--pick"
          role="radio"
          checked={at === value}
          label={`${MATTERS.stars(at)}，${MATTERS.meanings[at - 1] ?? ''}`}
          onTap={() => onPick(at)}
        >
          {star(at)}
        </Pressable>
      ))}
    </View>
  );
}
