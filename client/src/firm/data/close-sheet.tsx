import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../../services/feedback';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { DATA } from '../../texts/privacy-data';
import { Button, Choice, FieldError, Sheet, TextField } from '../../ui';

interface CloseSheetProps {
  readonly firmId: string;
  readonly name: string | null;
  readonly onClose: () => void;
}

/** What deleting does, and a second act before it: the firm's name, or a tick where it has none. */
export function CloseSheet({ firmId, name, onClose }: CloseSheetProps) {
  const { run, isBusy, fault } = useDeed('firms', 'close');
  const [typed, setTyped] = useState('');
  const [isTicked, setTicked] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const close = async (): Promise<void> => {
    const isSure = name === null ? isTicked : typed.trim() === name.trim();
    setError(isSure ? null : name === null ? DATA.closeTick : DATA.closeWrong);
    if (!isSure) return;
    const done = await run({ firmId });
    if (!done) return;
    toast(DATA.closed(done.erasesOn));
    onClose();
  };
  return (
    <Sheet title={DATA.closeRow} onClose={onClose}>
      <View>{DATA.closeLead(name)}</View>
      <View className="close__points">
        {DATA.closePoints.map((point) => (
          <View key={point}>· {point}</View>
        ))}
      </View>
      {name === null ? (
        <Choice kind="check" label={DATA.closeKnow} on={isTicked} onTap={() => setTicked(!isTicked)} />
      ) : (
        <>
          <View className="text-strong">{DATA.closeType}</View>
          <TextField
            label={DATA.closeType}
            value={typed}
            onInput={(text) => {
              setTyped(text);
              setError(null);
            }}
          />
        </>
      )}
      {error !== null && <FieldError text={error} />}
      {fault && <FieldError text={sayFault(fault)} />}
      <Button kind="danger" label={DATA.closeYes} disabled={isBusy} onTap={() => void close()} />
    </Sheet>
  );
}
