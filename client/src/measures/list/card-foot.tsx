import { View } from '@tarojs/components';

import type { PublicMeasure } from '@shared/measures';

import { useMarks } from '../../services/measures/marks';
import { MEASURES } from '../../texts/measures';
import { Icon, type IconName, Pressable } from '../../ui';

interface CardFootProps {
  readonly measure: PublicMeasure;
  readonly onWhy?: (() => void) | undefined;
}

/** What can be done with a card besides opening it. */
export function CardFoot({ measure: { id, title }, onWhy }: CardFootProps) {
  const { followed, muted, setFollowed, setMuted } = useMarks();
  const isFollowed = followed.has(id);
  const isMuted = muted.has(id);
  return (
    <View className="measure__foot">
      {onWhy && <FootButton label={MEASURES.whyShort} hint={MEASURES.whyAria(title)} icon="stairs" onTap={onWhy} />}
      <FootButton
        label={isFollowed ? MEASURES.followed : MEASURES.follow}
        hint={MEASURES.followAria(title, isFollowed)}
        icon={isFollowed ? 'star-on' : 'star'}
        onTap={() => setFollowed(id, !isFollowed)}
      />
      <FootButton
        label={isMuted ? MEASURES.unmute : MEASURES.mute}
        hint={MEASURES.muteAria(title, isMuted)}
        icon={isMuted ? 'undo' : 'bell-off'}
        onTap={() => setMuted(id, !isMuted)}
      />
    </View>
  );
}

interface FootButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly onTap: () => void;
}

function FootButton({ label, hint, icon, onTap }: FootButtonProps) {
  return (
    <Pressable className="measure__act" label={hint} onTap={onTap}>
      <Icon name={icon} />
      <View>{label}</View>
    </Pressable>
  );
}
