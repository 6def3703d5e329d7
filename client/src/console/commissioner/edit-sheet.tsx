import { View } from '@tarojs/components';
import { useState } from 'react';

import { LIMITS } from '@shared/api';
import { SECTIONS } from '@shared/firms';

import { toast } from '../../services/feedback';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_PEOPLE } from '../../texts/console-people';
import { Button, Choice, FieldError, Sheet } from '../../ui';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { useAct } from '../parts/use-act';
import { wholeNumber } from '../parts/whole-number';
import type { ShownCommissioner } from './types';

interface EditSheetProps {
  readonly commissioner: ShownCommissioner;
  readonly onClose: () => void;
}

export function EditSheet({ commissioner, onClose }: EditSheetProps) {
  const { act, isBusy, error, say } = useAct('setCommissioner');
  const [name, setName] = useState(commissioner.name);
  const [limit, setLimit] = useState(commissioner.limit === null ? '' : String(commissioner.limit));
  const [industries, setIndustries] = useState<readonly string[]>(commissioner.industries);
  const toggle = (code: string): void =>
    setIndustries(industries.includes(code) ? industries.filter((each) => each !== code) : [...industries, code]);
  // Codes longer than a section come from elsewhere; they stay as they are.
  const sections = SECTIONS.map(({ code, name: label }) => ({ code, label }));

  const save = async (): Promise<void> => {
    const words = oneLine(name);
    const most = wholeNumber(limit, 1, LIMITS.firmsPerCommissionerMost);
    if (words === '') return say(CONSOLE_PEOPLE.badName);
    if (most === undefined) return say(CONSOLE_PEOPLE.badLimit);
    const { commissionerId } = commissioner;
    if (!(await act({ commissionerId, name: words, industries: [...industries], limit: most }))) return;
    toast(CONSOLE.saved);
    onClose();
  };
  return (
    <Sheet title={CONSOLE_PEOPLE.editTitle} onClose={onClose}>
      <LineInput label={CONSOLE_PEOPLE.name} value={name} onInput={setName} maxlength={20} />
      <LineInput label={CONSOLE_PEOPLE.limitField} value={limit} onInput={setLimit} type="number" maxlength={3} />
      <View className="text-strong">{CONSOLE_PEOPLE.industries}</View>
      <View className="text-soft">{CONSOLE_PEOPLE.industryNote}</View>
      <View className="stack">
        {sections.map(({ code, label }) => (
          <Choice key={code} kind="check" label={label} on={industries.includes(code)} onTap={() => toggle(code)} />
        ))}
      </View>
      {error !== null && <FieldError text={error} />}
      <Button label={CONSOLE.save} disabled={isBusy} onTap={() => void save()} />
    </Sheet>
  );
}
