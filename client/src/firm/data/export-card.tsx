import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../../services/feedback';
import { openFile, type HandOver } from '../../services/open-file';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { DATA } from '../../texts/privacy-data';
import { Button, Card, FieldError } from '../../ui';

type Form = 'json' | 'xlsx';
const WORDS = { RATE_LIMITED: DATA.exportTooMany };

/** Everything about the reader and the firm as one file. Each tap makes a new one: a link dies after minutes. */
export function ExportCard() {
  const { run, isBusy, fault } = useDeed('firms', 'export');
  const [percent, setPercent] = useState<number | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [handOver, setHandOver] = useState<HandOver | null>(null);
  const isWorking = isBusy || percent !== null;

  const take = async (form: Form): Promise<void> => {
    setFailed(false);
    setHandOver(null);
    const file = await run({ form });
    if (!file) return;
    setPercent(0);
    try {
      const left = await openFile(file, setPercent);
      setHandOver(() => left);
      if (!left) toast(DATA.exportDone);
    } catch {
      setFailed(true);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Card className="stack">
      <View>{DATA.exportLead}</View>
      {isWorking && (
        <View className="text-strong" aria-live="polite">
          {percent === null ? DATA.exportBusy : DATA.exportProgress(percent)}
        </View>
      )}
      {fault && <FieldError text={sayFault(fault, WORDS)} />}
      {isFailed && <FieldError text={DATA.exportFailed} />}
      {handOver && <Button icon="share" label={DATA.exportSend} onTap={() => void handOver()} />}
      <Button
        kind="secondary"
        icon="save"
        label={DATA.exportXlsx}
        disabled={isWorking}
        onTap={() => void take('xlsx')}
      />
      <Button
        kind="secondary"
        icon="doc"
        label={DATA.exportJson}
        disabled={isWorking}
        onTap={() => void take('json')}
      />
    </Card>
  );
}
