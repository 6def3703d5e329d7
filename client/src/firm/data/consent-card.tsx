import { View } from '@tarojs/components';

import { confirm, toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { useOutbox } from '../../services/outbox';
import { dayOf } from '../../services/say-day';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { DATA } from '../../texts/privacy-data';
import { Button, Card, FieldError, Link } from '../../ui';

/** Taking consent back is as easy as giving it. */
export function ConsentCard({ consent }: { readonly consent: { readonly at: string } | null }) {
  const { run, isBusy, fault } = useDeed('firms', 'withdraw');
  const withdraw = async (): Promise<void> => {
    const asks = { title: DATA.withdraw, content: DATA.withdrawAsk, yes: DATA.withdrawYes, no: COMMON.cancel };
    if (!(await confirm(asks)) || !(await run({}))) return;
    useOutbox.getState().setConsent(null);
    toast(DATA.withdrawn);
  };
  return (
    <Card className="stack">
      <View>{consent ? DATA.consentAt(dayOf(consent.at)) : DATA.consentNone}</View>
      <Link icon="doc" label={DATA.consentRead} onTap={() => openPage('privacy')} />
      {fault && <FieldError text={sayFault(fault)} />}
      {consent && <Button kind="secondary" label={DATA.withdraw} disabled={isBusy} onTap={() => void withdraw()} />}
    </Card>
  );
}
