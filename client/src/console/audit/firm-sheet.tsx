import { View } from '@tarojs/components';
import { useState } from 'react';

import { useDebounced } from '../../services/use-debounced';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_AUDIT } from '../../texts/console-audit';
import { Choice, LinkRow, Sheet } from '../../ui';
import { LineInput } from '../parts/line-input';
import { oneLine } from '../parts/one-line';
import { ListedView } from '../parts/listed';
import { placeName } from '../parts/region-store';
import { useList } from '../parts/use-list';

interface FirmSheetProps {
  readonly region: string;
  readonly onPick: (firm: { readonly id: string; readonly name: string } | null) => void;
  readonly onClose: () => void;
}

/** One firm by its name or credit code. */
export function FirmSheet({ region, onPick, onClose }: FirmSheetProps) {
  const [text, setText] = useState('');
  const words = useDebounced(oneLine(text));
  const list = useList('firms', { region, ...(words === '' ? {} : { text: words }) });
  return (
    <Sheet title={CONSOLE_AUDIT.firmTitle} onClose={onClose}>
      <LineInput label={CONSOLE_AUDIT.firmSearch} value={text} onInput={setText} maxlength={60} />
      <Choice label={CONSOLE_AUDIT.anyFirm} on={false} onTap={() => onPick(null)} />
      <ListedView list={list} empty={<View>{CONSOLE_AUDIT.firmNone}</View>}>
        {(items) => (
          <View className="line-list">
            {items.map(({ firmId, name, region: place }) => (
              <LinkRow
                key={firmId}
                title={name ?? CONSOLE.unnamed}
                text={placeName(place)}
                after="none"
                onTap={() => onPick({ id: firmId, name: name ?? CONSOLE.unnamed })}
              />
            ))}
          </View>
        )}
      </ListedView>
    </Sheet>
  );
}
