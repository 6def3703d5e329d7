import { View } from '@tarojs/components';
import { useState } from 'react';

import { toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Card, LinkRow } from '../../ui';
import { CommissionerSheet } from '../parts/commissioner-sheet';
import { inBatches } from '../parts/in-batches';
import { placeName } from '../parts/region-store';
import { useAct } from '../parts/use-act';
import type { ShownCommissioner } from './types';

interface FirmsCardProps {
  readonly commissioner: ShownCommissioner;
  readonly region: string;
}

/** A commissioner's firms, and handing all of them to somebody else. */
export function FirmsCard({ commissioner: { commissionerId, firms }, region }: FirmsCardProps) {
  const { act, isBusy, error, say } = useAct('assign');
  const [isOpen, setOpen] = useState(false);
  const transfer = async (to: string | null, note: string | null): Promise<void> => {
    for (const batch of inBatches(firms)) {
      const firmIds = batch.map(({ firmId }) => firmId);
      if (!(await act({ firmIds, from: commissionerId, commissionerId: to, note }))) return;
    }
    toast(CONSOLE_PEOPLE.transferred);
    setOpen(false);
  };
  if (firms.length === 0) return <Card>{CONSOLE_PEOPLE.noFirms}</Card>;
  return (
    <View className="stack">
      <Card className="line-list card--list">
        {firms.map(({ firmId, name, region: place }) => (
          <LinkRow
            key={firmId}
            title={name ?? CONSOLE.unnamed}
            text={placeName(place)}
            onTap={() => openPage('consoleFirm', { id: firmId })}
          />
        ))}
      </Card>
      <Button
        kind="secondary"
        icon="share"
        label={CONSOLE_PEOPLE.transferAll}
        onTap={() => {
          say(null);
          setOpen(true);
        }}
      />
      {isOpen && (
        <CommissionerSheet
          region={region}
          now={commissionerId}
          firms={firms.length}
          isBusy={isBusy}
          error={error}
          onPick={(to, note) => void transfer(to, note)}
          onClose={() => setOpen(false)}
        />
      )}
    </View>
  );
}
