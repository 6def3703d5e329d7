import { View } from '@tarojs/components';

import { SETTLEABLE } from '@shared/alerts';

import type { InboxItem } from '../../services/alerts';
import { confirm } from '../../services/feedback';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { INBOX } from '../../texts/alerts';
import { FieldError, Icon, Link } from '../../ui';

/** 我已办理: the firm's people are not told of the same matter again. Asked first, because it cannot be taken back. */
export function SettleLink({ item, title }: { readonly item: InboxItem; readonly title: string }) {
  const { run, isBusy, fault } = useDeed('alerts', 'settle');
  if (item.side !== 'firm' || !SETTLEABLE.includes(item.facts.kind)) return null;
  if (item.isSettled) {
    return (
      <View className="row text-small alert__settled">
        <Icon name="check" />
        <View className="grow">{INBOX.settled}</View>
      </View>
    );
  }
  const settle = async (): Promise<void> => {
    if (isBusy) return;
    const asks = { title: INBOX.settleAsk, content: INBOX.settleText, yes: INBOX.settleYes, no: INBOX.settleNo };
    if (await confirm(asks)) await run({ alertId: item.alertId });
  };
  return (
    <View className="alert__settle">
      <Link icon="check" label={INBOX.settle} hint={INBOX.settleAria(title)} onTap={() => void settle()} />
      {fault && <FieldError text={sayFault(fault)} />}
    </View>
  );
}
