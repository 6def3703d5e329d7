import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSENT_VERSION } from '@shared/api/consent';

import type { Waiting } from '../../services/chat/types';
import { useOutbox } from '../../services/outbox';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { CHAT } from '../../texts/chat';
import { Button, ConsentChoice, FieldError } from '../../ui';

interface ConsentBarProps {
  readonly waiting: readonly Waiting[];
  readonly sayAgain: (key: string) => void;
}

const needsConsent = ({ problem }: Waiting): boolean => problem?.code === 'CONSENT_REQUIRED';

/** Messages that wait for the privacy text to be agreed to: they go out with the agreement, in their order. */
export function ConsentBar({ waiting, sayAgain }: ConsentBarProps) {
  const { run, isBusy, fault } = useDeed('firms', 'consent');
  const [isAgreed, setAgreed] = useState(false);
  const stopped = waiting.filter(needsConsent);
  if (stopped.length === 0) return null;
  const agree = async (): Promise<void> => {
    const consent = await run({ version: CONSENT_VERSION });
    if (!consent) return;
    useOutbox.getState().setConsent(consent);
    for (const { key } of stopped) sayAgain(key);
  };
  return (
    <View className="composer stack">
      <View>{CHAT.consentWhy}</View>
      <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />
      {fault && <FieldError text={sayFault(fault)} />}
      <Button label={CHAT.consentYes} disabled={isBusy || !isAgreed} onTap={() => void agree()} />
    </View>
  );
}
