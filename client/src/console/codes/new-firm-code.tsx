import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSOLE_CODES } from '../../texts/console-people';
import { Button } from '../../ui';
import { CodeSheet, type IssuedCode } from '../parts/code-sheet';
import { LineInput } from '../parts/line-input';
import { NameSheet } from '../parts/name-sheet';
import { useAct } from '../parts/use-act';

const USCC = /^[0-9A-Z]{18}$/;

/** A code that a bureau hands to a firm, by which its owner proves that he speaks for it. */
export function NewFirmCode({ region }: { readonly region: string }) {
  const { act, isBusy, error, say } = useAct('issueCode');
  const [isAsking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  const make = async (name: string): Promise<void> => {
    const uscc = typed.trim().toUpperCase();
    if (uscc !== '' && !USCC.test(uscc)) return say(CONSOLE_CODES.badUscc);
    const code = await act({ region, kind: 'firm', name, ...(uscc === '' ? {} : { uscc }) });
    if (!code) return;
    setAsking(false);
    setIssued(code);
  };
  return (
    <View>
      <Button
        icon="plus"
        label={CONSOLE_CODES.newFirm}
        onTap={() => {
          say(null);
          setTyped('');
          setAsking(true);
        }}
      />
      {isAsking && (
        <NameSheet
          title={CONSOLE_CODES.newFirm}
          field={CONSOLE_CODES.firmName}
          text={CONSOLE_CODES.firmUsccNote}
          isBusy={isBusy}
          error={error}
          onMake={(name) => void make(name)}
          onClose={() => setAsking(false)}
        >
          <LineInput label={CONSOLE_CODES.firmUscc} value={typed} onInput={setTyped} maxlength={18} />
        </NameSheet>
      )}
      {issued && (
        <CodeSheet kind="firm" title={CONSOLE_CODES.newFirm} issued={issued} onClose={() => setIssued(null)} />
      )}
    </View>
  );
}
