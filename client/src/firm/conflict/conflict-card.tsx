import { View } from '@tarojs/components';

import type { Conflict } from '@shared/firms';

import type { Side } from '../../services/outbox';
import { sayPath } from '../../services/say-path';
import { sayValue } from '../../services/say-value';
import { CONFLICT } from '../../texts/conflict';
import { Card, Choice } from '../../ui';

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly side: Side | null;
  readonly onPick: (side: Side) => void;
}

const SIDES = ['mine', 'theirs'] as const;

/** One field that both changed, with both values in words. */
export function ConflictCard({ conflict, side, onPick }: ConflictCardProps) {
  const { path, base } = conflict;
  return (
    <Card className="stack">
      <View className="text-title" aria-role="heading">
        {sayPath(path)}
      </View>
      <View className="text-soft">{CONFLICT.was(sayValue(path, base))}</View>
      {SIDES.map((each) => (
        <Choice
          key={each}
          label={CONFLICT[each]}
          on={side === each}
          detail={<View className="conflict__value">{sayValue(path, conflict[each])}</View>}
          onTap={() => onPick(each)}
        />
      ))}
    </Card>
  );
}
