import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { cleanCode, isWholeCode } from '../../services/one-time-code';
import type { MyFirm } from '../../services/people';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { TEAM } from '../../texts/team';
import { Button, Card, FieldError, Notice, TextField } from '../../ui';

const LONGEST_TYPED = 24;
const WORDS = { ...TEAM.faults, NOT_FOUND: TEAM.codeGone };

/** Whether the bureau knows that the owner speaks for the firm, and the next step where it does not. */
export function StandingCard({ firm: { firmId, role, state, reason } }: { readonly firm: MyFirm }) {
  const { name, tone, text } = TEAM.states[state];
  const told = (
    <Notice tone={tone}>
      <View className="text-strong">{name}</View>
      {state === 'refused' && reason !== null && <View>{TEAM.reason(reason)}</View>}
      <View>{role === 'owner' ? text : state === 'verified' ? TEAM.staffVerified : TEAM.staffPending}</View>
    </Notice>
  );
  if (state === 'verified' || role === 'staff') return told;
  return (
    <Card className="stack">
      {told}
      {state === 'refused' && <Button kind="secondary" icon="pen" label={TEAM.fix} onTap={() => openPage('answers')} />}
      <CodeForm firmId={firmId} />
    </Card>
  );
}

function CodeForm({ firmId }: { readonly firmId: string }) {
  const { run, isBusy, fault } = useDeed('firms', 'verify');
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const verify = async (): Promise<void> => {
    const code = cleanCode(typed);
    setBad(!isWholeCode(code));
    if (!isWholeCode(code) || !(await run({ firmId, code }))) return;
    toast(TEAM.verified);
  };
  return (
    <View className="stack">
      <View className="text-strong">{TEAM.next}</View>
      <View>{TEAM.nextCode}</View>
      <TextField label={TEAM.codeLabel} value={typed} onInput={setTyped} isBad={isBad} maxlength={LONGEST_TYPED} />
      {isBad && <FieldError text={TEAM.faults['bad-format']} />}
      {!isBad && fault && <FieldError text={sayFault(fault, WORDS)} />}
      <Button kind="secondary" label={TEAM.verify} disabled={isBusy} onTap={() => void verify()} />
      <View>{TEAM.nextWait}</View>
    </View>
  );
}
