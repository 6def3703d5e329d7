import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { useDay } from '../../services/day';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_ASSIGN, CONSOLE_FIRMS } from '../../texts/console-firms';
import { Button, Choice, FieldError, Sheet, StatePage } from '../../ui';
import { LineInput } from './line-input';
import { oneLine } from './one-line';
import { ListedView } from './listed';
import { useList } from './use-list';

type Commissioner = ActionOutput<'console', 'commissioners'>['items'][number];

interface CommissionerSheetProps {
  readonly region: string;
  /** Who has the firms now; null: nobody. */
  readonly now: string | null;
  /** How many firms are handed over. */
  readonly firms: number;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onPick: (commissionerId: string | null, note: string | null) => void;
  readonly onClose: () => void;
}

const MOST_WORDS = 200;
const NOBODY = '';

/** Who gets the firms: how full each commissioner is, and whether he is there; or nobody. */
export function CommissionerSheet({ region, now, firms, isBusy, error, onPick, onClose }: CommissionerSheetProps) {
  const list = useList('commissioners', { region, limit: 50 });
  const [picked, setPicked] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const name = list.items.find(({ commissionerId }) => commissionerId === picked)?.name;
  const words = oneLine(note);
  return (
    <Sheet title={CONSOLE_ASSIGN.pickTitle} onClose={onClose}>
      <ListedView
        list={list}
        empty={<StatePage icon="person" title={CONSOLE_ASSIGN.noneTitle} text={CONSOLE_ASSIGN.noneText} />}
      >
        {(items) => (
          <View className="stack" aria-role="radiogroup" aria-label={CONSOLE_ASSIGN.pickTitle}>
            {items
              .filter(({ commissionerId }) => commissionerId !== now)
              .map((each) => (
                <CommissionerChoice
                  key={each.commissionerId}
                  commissioner={each}
                  isFull={each.load + firms > each.mayHave}
                  on={each.commissionerId === picked}
                  onTap={() => setPicked(each.commissionerId)}
                />
              ))}
          </View>
        )}
      </ListedView>
      {now !== null && <Choice label={CONSOLE_FIRMS.takeAway} on={picked === NOBODY} onTap={() => setPicked(NOBODY)} />}
      <LineInput
        label={CONSOLE_ASSIGN.note}
        value={note}
        onInput={setNote}
        maxlength={MOST_WORDS}
        placeholder={CONSOLE.notePlaceholder}
      />
      {error !== null && <FieldError text={error} />}
      <Button
        label={name === undefined ? sayWithoutName(picked) : CONSOLE_ASSIGN.confirm(name)}
        disabled={picked === null || isBusy}
        onTap={() => onPick(picked === NOBODY ? null : picked, words === '' ? null : words)}
      />
    </Sheet>
  );
}

const sayWithoutName = (picked: string | null): string =>
  picked === NOBODY ? CONSOLE_ASSIGN.confirmNobody : CONSOLE_ASSIGN.pickTitle;

interface CommissionerChoiceProps {
  readonly commissioner: Commissioner;
  readonly isFull: boolean;
  readonly on: boolean;
  readonly onTap: () => void;
}

/** Full is said and not forbidden: the cloud decides, and a limit may have been raised meanwhile. */
function CommissionerChoice({
  commissioner: { name, load, mayHave, absence },
  isFull,
  on,
  onTap,
}: CommissionerChoiceProps) {
  const today = useDay();
  const away =
    absence === null || absence.to < today
      ? ''
      : absence.from <= today
        ? CONSOLE_ASSIGN.absent(absence.to)
        : CONSOLE_ASSIGN.away;
  const said = [CONSOLE_ASSIGN.load(load, mayHave), isFull ? CONSOLE_ASSIGN.full : '', away].filter(
    (each) => each !== '',
  );
  return <Choice label={`${name}（${said.join('，')}）`} on={on} onTap={onTap} />;
}
