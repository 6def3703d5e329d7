import { View } from '@tarojs/components';

import type { ActionOutput } from '@shared/api';

import { minuteOf } from '../../services/say-day';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_HELD } from '../../texts/console-chat';
import { Button, Card } from '../../ui';
import { HeldBody } from './held-body';
import type { Settle } from './use-settle';

export type HeldItem = ActionOutput<'console', 'held'>['items'][number];

interface HeldCardProps {
  readonly item: HeldItem;
  readonly isBusy: boolean;
  readonly settle: Settle;
}

/** One message: who to whom and when, what it says, and what becomes of it. */
export function HeldCard({ item, isBusy, settle }: HeldCardProps) {
  const { firmId, heldId, firmName, side, at } = item;
  const name = firmName ?? CONSOLE.unnamed;
  const decide = (pass: boolean) => void settle({ firmId, heldId, pass });
  return (
    <Card className="stack">
      <View>
        <View className="text-strong">{name}</View>
        <View className="text-soft">{`${CONSOLE_HELD.sides[side]} · ${minuteOf(at)}`}</View>
      </View>
      <HeldBody item={item} />
      <View className="held__deeds">
        <Button
          kind="secondary"
          icon="check"
          label={CONSOLE_HELD.pass}
          hint={CONSOLE_HELD.passAria(name)}
          disabled={isBusy}
          onTap={() => decide(true)}
        />
        <Button
          kind="danger"
          label={CONSOLE_HELD.refuse}
          hint={CONSOLE_HELD.refuseAria(name)}
          disabled={isBusy}
          onTap={() => decide(false)}
        />
      </View>
    </Card>
  );
}
