import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSENT_VERSION } from '@shared/api/consent';

import { saveChanges } from '../../services/alerts';
import { useOutbox } from '../../services/outbox';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { ALERT_SETTINGS } from '../../texts/alerts';
import { Button, Card, ConsentChoice, FieldError } from '../../ui';

/** What is wanted and allowed is kept in the cloud, so the privacy text comes first. */
export function ConsentCard() {
  const { run, isBusy, fault } = useDeed('firms', 'consent');
  const [isAgreed, setAgreed] = useState(false);
  const agree = async (): Promise<void> => {
    const consent = await run({ version: CONSENT_VERSION });
    if (!consent) return;
    useOutbox.getState().setConsent(consent);
    void saveChanges();
  };
  return (
    <Card className="stack">
      <View className="text-title">{ALERT_SETTINGS.consentTitle}</View>
      <View>{ALERT_SETTINGS.consentText}</View>
      <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />
      {fault && <FieldError text={sayFault(fault)} />}
      <Button label={ALERT_SETTINGS.consentYes} disabled={isBusy || !isAgreed} onTap={() => void agree()} />
    </Card>
  );
}
