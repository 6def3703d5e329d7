import { View } from '@tarojs/components';

export type IconName =
  | 'check'
  | 'cross'
  | 'question'
  | 'person'
  | 'minus'
  | 'right'
  | 'left'
  | 'down'
  | 'flag'
  | 'pen'
  | 'share'
  | 'picture'
  | 'save'
  | 'clock'
  | 'doc'
  | 'search'
  | 'shield'
  | 'offline'
  | 'bulb'
  | 'stairs'
  | 'plus'
  | 'trash'
  | 'undo'
  | 'alert'
  | 'type'
  | 'compare'
  | 'star'
  | 'star-on'
  | 'bell'
  | 'bell-off'
  | 'calendar'
  | 'link'
  | 'filter'
  | 'place';

/** Always beside a word, so a screen reader passes over it. */
export function Icon({ name, className = '' }: { readonly name: IconName; readonly className?: string }) {
  return <View className={`icon icon--${name} ${className}`} aria-hidden="true" />;
}
