import { View } from '@tarojs/components';

import { DESK } from '../../texts/desk';

/** How many messages nobody has read yet; nothing where there is none. */
export function UnreadBadge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <View className="count" aria-label={DESK.unreadAria(count)}>
      {DESK.unread(count)}
    </View>
  );
}
