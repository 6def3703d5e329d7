import { View } from '@tarojs/components';

import { CONSOLE_HELD } from '../../texts/console-chat';
import { FieldError, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';
import { HeldCard } from './held-card';
import { useSettle } from './use-settle';

/** Messages that the platform would not decide on, the longest waiting first: an operator lets each through or not. */
export default function HeldPage() {
  return <ConsolePage part="consoleHeld">{(scope) => <Held {...scope} />}</ConsolePage>;
}

function Held({ region }: Scope) {
  const list = useList('held', { region });
  const { act, isBusy, error } = useAct('settleHeld');
  const settle = useSettle(act);
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_HELD.lead}</View>
      {error !== null && <FieldError text={error} />}
      <ListedView
        list={list}
        empty={<StatePage icon="check" title={CONSOLE_HELD.emptyTitle} text={CONSOLE_HELD.emptyText} />}
      >
        {(items) => items.map((item) => <HeldCard key={item.heldId} item={item} isBusy={isBusy} settle={settle} />)}
      </ListedView>
    </View>
  );
}
