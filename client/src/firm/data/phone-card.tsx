import { View } from '@tarojs/components';
import { useState } from 'react';

import { recordConsent, useHasConsent } from '../../services/consent';
import { confirm, toast } from '../../services/feedback';
import { IS_H5 } from '../../services/platform';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { DATA } from '../../texts/privacy-data';
import { JOIN } from '../../texts/team';
import { Button, Card, ConsentChoice, FieldError } from '../../ui';
import { PhoneButton } from './phone-button';

/** The phone number is asked for here alone, with the reason; what comes back is masked. */
export function PhoneCard({ phone }: { readonly phone: string | null }) {
  return (
    <Card className="stack">
      <View>{DATA.phoneWhy}</View>
      {phone === null ? <GivePhone /> : <KeptPhone phone={phone} />}
    </Card>
  );
}

function GivePhone() {
  const hasConsent = useHasConsent();
  const { run, isBusy, fault } = useDeed('firms', 'phone');
  const [isAgreed, setAgreed] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (IS_H5) return <View className="text-soft">{DATA.phoneH5}</View>;

  const give = async (code: string | null): Promise<void> => {
    setError(code === null ? DATA.phoneRefused : null);
    if (code === null || isBusy) return;
    try {
      await recordConsent();
    } catch (refused) {
      return setError(refused instanceof Error ? sayFault(refused) : DATA.phoneRefused);
    }
    if (await run({ code })) toast(DATA.phoneSaved);
  };
  const words = error ?? (fault ? sayFault(fault, DATA.phoneFaults) : null);
  return (
    <>
      <View className="text-soft">{DATA.phoneNone}</View>
      {!hasConsent && <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />}
      {words !== null && <FieldError text={words} />}
      {hasConsent || isAgreed ? (
        <PhoneButton label={DATA.phoneGive} onCode={(code) => void give(code)} />
      ) : (
        <Button kind="secondary" label={DATA.phoneGive} onTap={() => setError(JOIN.needConsent)} />
      )}
    </>
  );
}

function KeptPhone({ phone }: { readonly phone: string }) {
  const { run, isBusy, fault } = useDeed('firms', 'dropPhone');
  const drop = async (): Promise<void> => {
    const asks = { title: DATA.phoneDrop, content: DATA.phoneDropAsk, yes: COMMON.remove, no: COMMON.cancel };
    if ((await confirm(asks)) && (await run({}))) toast(DATA.phoneDropped);
  };
  return (
    <>
      <View className="text-strong">{DATA.phoneKept(phone)}</View>
      {fault && <FieldError text={sayFault(fault)} />}
      <Button kind="secondary" icon="trash" label={DATA.phoneDrop} disabled={isBusy} onTap={() => void drop()} />
    </>
  );
}
