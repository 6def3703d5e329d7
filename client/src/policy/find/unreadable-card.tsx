import { View } from '@tarojs/components';

import { useMarks, type Mark } from '../../services/measures';
import { FIND } from '../../texts/measures';
import { Button, Card } from '../../ui';

interface UnreadableCardProps {
  readonly id: string;
  readonly mark: Mark;
}

/** A marked measure that this phone cannot show: it still counts, and can be let go. */
export function UnreadableCard({ id, mark }: UnreadableCardProps) {
  const { setFollowed, setMuted } = useMarks();
  const letGo = mark === 'follow' ? setFollowed : setMuted;
  return (
    <Card className="stack">
      <View className="text-strong">{FIND.unreadable}</View>
      <View className="text-soft">{FIND.unreadableText}</View>
      <Button kind="secondary" label={FIND.letGo[mark]} onTap={() => letGo(id, false)} />
    </Card>
  );
}
