import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../services/call';
import { toast } from '../../services/feedback';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Card, FieldError } from '../../ui';
import { Asked } from '../parts/asked';
import { useAct } from '../parts/use-act';
import { AbsenceSheet } from './absence-sheet';

/** When a commissioner is away, and who stands in; set, changed and taken back. */
export function AbsenceCard({ commissionerId }: { readonly commissionerId: string }) {
  const query = useQuery({
    queryKey: ['console', 'colleagues', commissionerId],
    queryFn: () => call('console', 'colleagues', { commissionerId }),
  });
  const { act, isBusy, error } = useAct('setAbsence');
  const [isOpen, setOpen] = useState(false);
  if (!query.data) return <Asked {...query} />;
  const { absence } = query.data;
  const end = async (): Promise<void> => {
    if (await act({ commissionerId, absence: null })) toast(CONSOLE_PEOPLE.absenceEnded);
  };
  return (
    <Card className="stack">
      <View className="text-strong">
        {absence === null
          ? CONSOLE_PEOPLE.absenceNone
          : CONSOLE_PEOPLE.absentFromTo(absence.from, absence.to, absence.coverName ?? CONSOLE.unnamed)}
      </View>
      {absence !== null && absence.note !== null && <View className="text-soft">{absence.note}</View>}
      {error !== null && <FieldError text={error} />}
      <View className="buttons">
        <Button
          kind="secondary"
          icon="calendar"
          label={absence === null ? CONSOLE_PEOPLE.absenceSet : CONSOLE_PEOPLE.absenceChange}
          onTap={() => setOpen(true)}
        />
        {absence !== null && (
          <Button kind="quiet" label={CONSOLE_PEOPLE.absenceEnd} disabled={isBusy} onTap={() => void end()} />
        )}
      </View>
      {isOpen && <AbsenceSheet commissionerId={commissionerId} absence={absence} onClose={() => setOpen(false)} />}
    </Card>
  );
}
