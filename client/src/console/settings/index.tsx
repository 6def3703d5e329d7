import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { LIMITS, type ActionOutput } from '@shared/api';

import { call } from '../../services/call';
import { toast } from '../../services/feedback';
import { CONSOLE, CONSOLE_SETTINGS } from '../../texts/console';
import { Button, Card, Choice, FieldError, TextField } from '../../ui';
import { Asked } from '../parts/asked';
import { ConsolePage, type Scope } from '../parts/console-page';
import { useAct } from '../parts/use-act';
import { wholeNumber } from '../parts/whole-number';

/** What a region sets for itself, and what holds from above where it does not. */
export default function SettingsPage() {
  return <ConsolePage part="consoleSettings">{(scope) => <Settings {...scope} />}</ConsolePage>;
}

function Settings({ region }: Scope) {
  const query = useQuery({
    queryKey: ['console', 'settings', region],
    queryFn: () => call('console', 'settings', { region }),
  });
  const { data } = query;
  if (!data) return <Asked {...query} />;
  const { firmsPerCommissioner, idleMonths } = data;
  return <Form key={`${region} ${firmsPerCommissioner} ${idleMonths}`} settings={data} />;
}

const FEWEST_MONTHS = 6;
const MOST_MONTHS = 120;

function Form({ settings }: { readonly settings: ActionOutput<'console', 'settings'> }) {
  const { region, holds } = settings;
  const { act, isBusy, error, say } = useAct('setSettings');
  const [firms, setFirms] = useState(settings.firmsPerCommissioner?.toString() ?? null);
  const [months, setMonths] = useState(settings.idleMonths?.toString() ?? null);

  const save = async (): Promise<void> => {
    const firmsPerCommissioner = ownNumber(firms, 1, LIMITS.firmsPerCommissionerMost);
    const idleMonths = ownNumber(months, FEWEST_MONTHS, MOST_MONTHS);
    if (firmsPerCommissioner === undefined) return say(CONSOLE_SETTINGS.badFirms);
    if (idleMonths === undefined) return say(CONSOLE_SETTINGS.badMonths);
    if (await act({ region, firmsPerCommissioner, idleMonths })) toast(CONSOLE.saved);
  };
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_SETTINGS.lead}</View>
      <Setting
        title={CONSOLE_SETTINGS.firms}
        unit={CONSOLE_SETTINGS.firmsUnit}
        holds={holds.firmsPerCommissioner}
        value={firms}
        onChange={setFirms}
      />
      <Setting
        title={CONSOLE_SETTINGS.months}
        unit={CONSOLE_SETTINGS.monthsUnit}
        holds={holds.idleMonths}
        value={months}
        onChange={setMonths}
      />
      {error !== null && <FieldError text={error} />}
      <Button label={CONSOLE.save} disabled={isBusy} onTap={() => void save()} />
    </View>
  );
}

/** Null: the region says nothing of its own. Undefined: it says so, but not which number. */
const ownNumber = (text: string | null, least: number, most: number): number | null | undefined =>
  text === null ? null : (wholeNumber(text, least, most) ?? undefined);

interface SettingProps {
  readonly title: string;
  readonly unit: string;
  readonly holds: number;
  /** Null: the region above decides. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Setting({ title, unit, holds, value, onChange }: SettingProps) {
  return (
    <Card className="stack">
      <View className="text-title">{title}</View>
      <View className="text-soft">{CONSOLE_SETTINGS.holds(holds, unit)}</View>
      <View className="row row--wrap" aria-role="radiogroup" aria-label={title}>
        <Choice label={CONSOLE_SETTINGS.above} on={value === null} onTap={() => onChange(null)} />
        <Choice label={CONSOLE_SETTINGS.own} on={value !== null} onTap={() => onChange(value ?? String(holds))} />
      </View>
      {value !== null && (
        <TextField label={title} value={value} onInput={onChange} unit={unit} type="number" maxlength={3} />
      )}
    </Card>
  );
}
