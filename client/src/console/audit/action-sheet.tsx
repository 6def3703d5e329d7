import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSOLE_AUDIT } from '../../texts/console-audit';
import { Choice, Sheet } from '../../ui';
import { LineInput } from '../parts/line-input';
import { actionsLike, sayAction } from './filters';

interface ActionSheetProps {
  readonly action: string | null;
  readonly onPick: (action: string | null) => void;
  readonly onClose: () => void;
}

/** Deeds in words; a few characters narrow the list. */
export function ActionSheet({ action, onPick, onClose }: ActionSheetProps) {
  const [words, setWords] = useState('');
  return (
    <Sheet title={CONSOLE_AUDIT.actionTitle} onClose={onClose}>
      <LineInput label={CONSOLE_AUDIT.actionSearch} value={words} onInput={setWords} maxlength={20} />
      <View className="stack" aria-role="radiogroup" aria-label={CONSOLE_AUDIT.actionTitle}>
        <Choice label={CONSOLE_AUDIT.anyAction} on={action === null} onTap={() => onPick(null)} />
        {actionsLike(words).map((each) => (
          <Choice key={each} label={sayAction(each)} on={each === action} onTap={() => onPick(each)} />
        ))}
      </View>
    </Sheet>
  );
}
