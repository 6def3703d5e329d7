import { useState } from 'react';

import { REPLIES } from '../../texts/chat';
import { Button, FieldError, Sheet, TextField } from '../../ui';

interface EditSheetProps {
  readonly text: string;
  readonly others: readonly string[];
  readonly isBusy: boolean;
  readonly onSave: (text: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function EditSheet({ text, others, isBusy, onSave, onRemove, onClose }: EditSheetProps) {
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  const save = (): void => {
    const next = typed.trim();
    if (next === '') return setWrong(REPLIES.needText);
    if (others.includes(next)) return setWrong(REPLIES.same);
    onSave(next);
  };
  return (
    <Sheet title={REPLIES.editTitle} onClose={onClose}>
      <TextField label={REPLIES.field} value={typed} maxlength={200} onInput={setTyped} onDone={save} />
      {wrong !== null && <FieldError text={wrong} />}
      <Button label={REPLIES.save} disabled={isBusy} onTap={save} />
      <Button kind="danger" label={REPLIES.remove} disabled={isBusy} onTap={onRemove} />
    </Sheet>
  );
}
