import { View } from '@tarojs/components';
import { useState } from 'react';

import { recordConsent, useHasConsent } from '../../services/consent';
import { cleanCode, isWholeCode } from '../../services/one-time-code';
import { useMe } from '../../services/people';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { JOIN } from '../../texts/team';
import { Button, Card, ConsentChoice, FieldError, TextField } from '../../ui';
import type { Redeemed } from './index';

const LONGEST_TYPED = 24;
const LONGEST_NAME = 20;

interface JoinFormProps {
  /** The code that came with the page; empty where it is to be typed. */
  readonly given: string;
  readonly onDone: (redeemed: Redeemed) => void;
}

/** Code, name and consent. Nothing is sent before all three are there; what was typed stays while it is tried again. */
export function JoinForm({ given, onDone }: JoinFormProps) {
  const { data: me } = useMe();
  const hasConsent = useHasConsent();
  const { run, isBusy, fault } = useDeed('firms', 'redeem');
  const [typed, setTyped] = useState(given);
  const [typedName, setName] = useState<string | null>(null);
  const [isAgreed, setAgreed] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const name = typedName ?? me?.name ?? '';
  const code = cleanCode(typed);

  const wrong = (): string | null => {
    if (!isWholeCode(code)) return JOIN.codeBad;
    if (name.trim() === '') return JOIN.nameEmpty;
    return hasConsent || isAgreed ? null : JOIN.needConsent;
  };
  const submit = async (): Promise<void> => {
    const found = wrong();
    setError(found);
    if (found !== null || isBusy) return;
    try {
      await recordConsent();
    } catch (refused) {
      return setError(refused instanceof Error ? sayFault(refused, JOIN.faults) : JOIN.offline);
    }
    const redeemed = await run({ code, name: name.trim() });
    if (redeemed) onDone(redeemed);
  };
  return (
    <Card className="stack">
      <View className="text-strong">{JOIN.code}</View>
      <TextField label={JOIN.code} value={typed} onInput={setTyped} maxlength={LONGEST_TYPED} />
      <View className="text-hint">{JOIN.codeHint}</View>
      <View className="text-strong">{JOIN.name}</View>
      <TextField label={JOIN.name} value={name} onInput={setName} maxlength={LONGEST_NAME} />
      <View className="text-hint">{JOIN.nameHint}</View>
      {!hasConsent && (
        <View className="stack">
          <View className="text-soft">{JOIN.why}</View>
          <ConsentChoice isAgreed={isAgreed} onChange={setAgreed} />
        </View>
      )}
      {(error ?? fault) !== null && <FieldError text={error ?? (fault ? sayFault(fault, JOIN.faults) : '')} />}
      <Button label={JOIN.submit} disabled={isBusy} onTap={() => void submit()} />
    </Card>
  );
}
