import { useState } from 'react';

import { CONSOLE_CODES } from '../../texts/console-people';
import type { IssuedCode } from '../parts/code-sheet';
import { LineInput } from '../parts/line-input';
import { NewCode } from '../parts/new-code';
import { useAct } from '../parts/use-act';

const USCC = /^[0-9A-Z]{18}$/;

/** A code that a bureau hands to a firm, by which its owner proves that he speaks for it. */
export function NewFirmCode({ region }: { readonly region: string }) {
  const { act, isBusy, error, say } = useAct('issueCode');
  const [typed, setTyped] = useState('');
  const open = (): void => {
    say(null);
    setTyped('');
  };
  const make = async (name: string): Promise<IssuedCode | null> => {
    const uscc = typed.trim().toUpperCase();
    if (uscc === '' || USCC.test(uscc)) return act({ region, kind: 'firm', name, ...(uscc === '' ? {} : { uscc }) });
    say(CONSOLE_CODES.badUscc);
    return null;
  };
  return (
    <NewCode
      kind="firm"
      title={CONSOLE_CODES.newFirm}
      field={CONSOLE_CODES.firmName}
      text={CONSOLE_CODES.firmUsccNote}
      isBusy={isBusy}
      error={error}
      onOpen={open}
      make={make}
    >
      <LineInput label={CONSOLE_CODES.firmUscc} value={typed} onInput={setTyped} maxlength={18} />
    </NewCode>
  );
}
