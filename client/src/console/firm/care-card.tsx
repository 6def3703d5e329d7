import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { CONSOLE_ASSIGN, CONSOLE_FIRMS } from '../../texts/console-firms';
import { Button, Card, Link } from '../../ui';
import { CommissionerSheet } from '../parts/commissioner-sheet';
import { useAct } from '../parts/use-act';
import type { ShownFirm } from './types';

interface CareCardProps {
  readonly firm: ShownFirm;
  /** Whose commissioners are offered. */
  readonly region: string;
}

/** In whose care the firm is; given, handed on, or taken back with a note. */
export function CareCard({ firm: { firmId, state, commissioner }, region }: CareCardProps) {
  const { act, isBusy, error, say } = useAct('assign');
  const [isOpen, setOpen] = useState(false);
  const from = commissioner?.commissionerId ?? null;

  const assign = async (commissionerId: string | null, note: string | null): Promise<void> => {
    if (!(await act({ firmIds: [firmId], from, commissionerId, note }))) return;
    toast(CONSOLE_ASSIGN.done);
    setOpen(false);
  };
  return (
    <Card className="stack">
      {commissioner === null ? (
        <View className="text-strong">{CONSOLE_FIRMS.inNobody}</View>
      ) : (
        <Link
          icon="person"
          label={CONSOLE_FIRMS.inCareOf(commissioner.name)}
          onTap={() => openPage('consoleCommissioner', { id: commissioner.commissionerId })}
        />
      )}
      {state === 'verified' ? (
        <Button
          kind="secondary"
          label={commissioner === null ? CONSOLE_FIRMS.assign : CONSOLE_FIRMS.transfer}
          onTap={() => {
            say(null);
            setOpen(true);
          }}
        />
      ) : (
        <View className="text-soft">{CONSOLE_FIRMS.onlyVerified}</View>
      )}
      {isOpen && (
        <CommissionerSheet
          region={region}
          now={from}
          firms={1}
          isBusy={isBusy}
          error={error}
          onPick={(commissionerId, note) => void assign(commissionerId, note)}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
