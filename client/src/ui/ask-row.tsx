import { View } from '@tarojs/components';

import { openMessageSettings, useAsking, type Asked, type Place } from '../services/alerts';
import { ASKING } from '../texts/alerts';
import { Link } from './button';
import { Icon } from './icon';
import { Pressable } from './pressable';

/** Nothing was asked: the same tap may do. */
const AGAIN: readonly Asked[] = ['offline', 'failed'];

/**
 * The offer to be told by WeChat, beside what somebody just did. It is not there where nothing can be asked for, where there is enough,
 * or where he said no today.
 */
export function AskRow({ place }: { readonly place: Exclude<Place, 'settings'> }) {
  const { asks, asked, left, ask, close } = useAsking(place);
  if (asks.length === 0) return null;
  const offer = ASKING.offers[place];
  const count = ASKING.left(left);
  const canTry = asked === null || AGAIN.includes(asked);
  return (
    <View className="ask-row" aria-live="polite">
      {canTry ? (
        <Pressable className="ask-row__do" label={ASKING.aria(offer, count)} onTap={ask}>
          <Icon name="bell" />
          <View className="grow">
            <View className="ask-row__offer">{offer}</View>
            <View className="text-hint">{asked === null ? count : ASKING.asked[asked]}</View>
          </View>
        </Pressable>
      ) : (
        <View className="ask-row__do">
          <Icon name={asked === 'given' ? 'check' : 'bell-off'} />
          <View className="grow text-small">
            <View>{ASKING.asked[asked]}</View>
            {asked === 'given' && <View className="text-hint">{count}</View>}
          </View>
          {asked === 'off' && <Link label={ASKING.openSettings} onTap={() => void openMessageSettings()} />}
        </View>
      )}
      <Pressable className="ask-row__close" label={canTry ? ASKING.close : ASKING.done} onTap={close}>
        <Icon name="cross" />
      </Pressable>
    </View>
  );
}
