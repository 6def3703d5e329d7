import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { useDay } from '../../services/day';
import { toast } from '../../services/feedback';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Choice, DateFields, FieldError, Sheet, StatePage } from '../../ui';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { ListedView } from '../parts/listed';
import { placeName } from '../parts/region-store';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';

interface AbsenceSheetProps {
  readonly commissionerId: string;
  readonly absence: ActionOutput<'console', 'colleagues'>['absence'];
  readonly onClose: () => void;
}

/** From which day to which, and who sees the firms in between. */
export function AbsenceSheet({ commissionerId, absence, onClose }: AbsenceSheetProps) {
  const today = useDay();
  const colleagues = useList('colleagues', { commissionerId, limit: 50 });
  const { act, isBusy, error, say } = useAct('setAbsence');
  const [from, setFrom] = useState<string | null>(absence?.from ?? today);
  const [to, setTo] = useState<string | null>(absence?.to ?? '');
  const [coverId, setCover] = useState(absence?.coverId ?? null);
  const [note, setNote] = useState(absence?.note ?? '');

  const save = async (): Promise<void> => {
    if (!from || !to || to < from) return say(CONSOLE_PEOPLE.badDays);
    if (coverId === null) return say(CONSOLE_PEOPLE.badCover);
    const words = oneLine(note);
    const wished = { from, to, coverId, note: words === '' ? null : words };
    if (!(await act({ commissionerId, absence: wished }))) return;
    toast(CONSOLE.saved);
    onClose();
  };
  return (
    <Sheet title={CONSOLE_PEOPLE.absence} onClose={onClose}>
      <View className="text-strong">{CONSOLE_PEOPLE.from}</View>
      <DateFields value={absence?.from ?? today} withDay label={CONSOLE_PEOPLE.from} onChange={setFrom} />
      <View className="text-strong">{CONSOLE_PEOPLE.to}</View>
      <DateFields value={absence?.to ?? ''} withDay label={CONSOLE_PEOPLE.to} onChange={setTo} />
      <View className="text-strong">{CONSOLE_PEOPLE.cover}</View>
      <View className="text-soft">{CONSOLE_PEOPLE.coverNote}</View>
      <ListedView list={colleagues} empty={<StatePage icon="person" title={CONSOLE_PEOPLE.noCover} />}>
        {(items) => (
          <View className="stack" aria-role="radiogroup" aria-label={CONSOLE_PEOPLE.cover}>
            {items.map(({ commissionerId: id, name, region }) => (
              <Choice
                key={id}
                label={`${name}（${placeName(region)}）`}
                on={id === coverId}
                onTap={() => setCover(id)}
              />
            ))}
          </View>
        )}
      </ListedView>
      <LineInput
        label={CONSOLE_PEOPLE.handOver}
        value={note}
        onInput={setNote}
        maxlength={200}
        placeholder={CONSOLE.notePlaceholder}
      />
      {error !== null && <FieldError text={error} />}
      <Button label={CONSOLE.save} disabled={isBusy} onTap={() => void save()} />
    </Sheet>
  );
}
