import { View } from '@tarojs/components';
import { useState } from 'react';

import { confirm, toast } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_FIRMS } from '../../texts/console-firms';
import { Button, Card, FieldError, SectionHead, Sheet } from '../../ui';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { useAct } from '../parts/use-act';
import type { ShownFirm } from './types';

const MOST_WORDS = 200;

/** Settles whether the first owner speaks for the firm. */
export function VerifyCard({ firm: { firmId, name, uscc, state } }: { readonly firm: ShownFirm }) {
  const approve = useAct('approve');
  const [isRefusing, setRefusing] = useState(false);

  const onApprove = async (): Promise<void> => {
    const asks = {
      title: CONSOLE_FIRMS.approve,
      content: CONSOLE_FIRMS.approveAsk(name ?? CONSOLE.unnamed),
      yes: CONSOLE_FIRMS.approveYes,
      no: COMMON.cancel,
    };
    if ((await confirm(asks)) && (await approve.act({ firmId, name, uscc }))) toast(CONSOLE_FIRMS.approved);
  };
  return (
    <View>
      <SectionHead title={CONSOLE_FIRMS.verifyTitle} />
      <Card className="stack">
        <View className="text-soft">
          {state === 'verified' ? CONSOLE_FIRMS.verifiedText : CONSOLE_FIRMS.verifyText}
        </View>
        {approve.error !== null && <FieldError text={approve.error} />}
        <View className="buttons">
          {state !== 'verified' && (
            <Button
              icon="check"
              label={CONSOLE_FIRMS.approve}
              disabled={approve.isBusy}
              onTap={() => void onApprove()}
            />
          )}
          {state !== 'refused' && (
            <Button kind="danger" icon="cross" label={CONSOLE_FIRMS.refuse} onTap={() => setRefusing(true)} />
          )}
        </View>
      </Card>
      {isRefusing && <RefuseSheet firmId={firmId} onClose={() => setRefusing(false)} />}
    </View>
  );
}

interface RefuseSheetProps {
  readonly firmId: string;
  readonly onClose: () => void;
}

function RefuseSheet({ firmId, onClose }: RefuseSheetProps) {
  const refuse = useAct('refuse');
  const [reason, setReason] = useState('');
  const onRefuse = async (): Promise<void> => {
    const words = oneLine(reason);
    if (words === '') return refuse.say(CONSOLE_FIRMS.refuseNeed);
    if (!(await refuse.act({ firmId, reason: words }))) return;
    toast(CONSOLE_FIRMS.refused);
    onClose();
  };
  return (
    <Sheet title={CONSOLE_FIRMS.refuseTitle} onClose={onClose}>
      <LineInput
        label={CONSOLE_FIRMS.refuseWhy}
        value={reason}
        onInput={setReason}
        maxlength={MOST_WORDS}
        placeholder={CONSOLE.notePlaceholder}
      />
      <View className="text-soft">{CONSOLE_FIRMS.refuseText}</View>
      {refuse.error !== null && <FieldError text={refuse.error} />}
      <Button kind="danger" label={CONSOLE_FIRMS.refuseYes} disabled={refuse.isBusy} onTap={() => void onRefuse()} />
    </Sheet>
  );
}
