import { View } from '@tarojs/components';
import { useState } from 'react';

import { CallError } from '../../services/call';
import { openPage } from '../../services/navigation';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { MATTERS } from '../../texts/matters';
import { Button, FieldError, Sheet } from '../../ui';

interface CloseMatterProps {
  readonly firmId: string;
  readonly matter: number;
}

/** Either side says that it is settled, and is told first what that means. */
export function CloseMatter({ firmId, matter }: CloseMatterProps) {
  const { run, isBusy, fault } = useDeed('chat', 'close');
  const [isAsking, setAsking] = useState(false);
  const close = async (): Promise<void> => {
    if (await run({ firmId, matter })) setAsking(false);
  };
  return (
    <>
      <Button kind="secondary" icon="check" label={MATTERS.close} onTap={() => setAsking(true)} />
      {isAsking && (
        <Sheet title={MATTERS.close} onClose={() => setAsking(false)}>
          <View className="text-soft">{MATTERS.closeText}</View>
          {fault && <FieldError text={sayFault(fault, MATTERS.faults)} />}
          {isNotSeen(fault) && (
            <Button kind="secondary" label={MATTERS.toRoom} onTap={() => openPage('room', { firm: firmId })} />
          )}
          <Button label={isBusy ? MATTERS.closing : MATTERS.closeYes} disabled={isBusy} onTap={() => void close()} />
        </Sheet>
      )}
    </>
  );
}

/** The firm has asked something meanwhile: the next step is to read it. */
const isNotSeen = (fault: Error | null): boolean =>
  fault instanceof CallError && fault.fields.some(({ code }) => code === 'not-seen');
