import { useState } from 'react';
import { View } from '@tarojs/components';

import type { Conversation } from '@shared/api/chat';
import { DOCUMENT_TYPES, PICTURE_TYPES } from '@shared/chat';

import { pickFile } from '../../services/pick-file';
import { pickPicture } from '../../services/pick-picture';
import type { PickedFile } from '../../services/picked-file';
import { CHAT } from '../../texts/chat';
import { FieldError, LinkRow, Sheet, type IconName } from '../../ui';
import { ActionPicker } from './action-picker';
import type { Attached } from './attached';
import { CheckPicker } from './check-picker';
import { faultOfFile } from './fault-of-file';
import { MeasurePicker } from './measure-picker';

interface AddSheetProps {
  readonly conversation: Conversation;
  readonly onFile: (file: PickedFile) => void;
  readonly onCard: (attached: Attached) => void;
  readonly onClose: () => void;
}

type What = keyof typeof CHAT.add;
const ROWS = [
  { what: 'picture', icon: 'picture' },
  { what: 'file', icon: 'doc' },
  { what: 'measure', icon: 'star' },
  { what: 'check', icon: 'stairs' },
  { what: 'action', icon: 'flag' },
] as const satisfies readonly { readonly what: What; readonly icon: IconName }[];
const TITLES = { measure: CHAT.measureTitle, check: CHAT.checkTitle, action: CHAT.actionTitle } as const;

/** What can be sent beside words. */
export function AddSheet({ conversation, onFile, onCard, onClose }: AddSheetProps) {
  const [picker, setPicker] = useState<'measure' | 'check' | 'action' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const pick = async (what: 'picture' | 'file'): Promise<void> => {
    setFault(null);
    const types = what === 'picture' ? PICTURE_TYPES : DOCUMENT_TYPES;
    try {
      const file = await (what === 'picture' ? pickPicture() : pickFile(types));
      if (!file) return;
      const wrong = faultOfFile(file, types);
      if (wrong !== null) return setFault(wrong);
      onFile(file);
      onClose();
    } catch {
      setFault(CHAT.pickFailed);
    }
  };
  const attach = (attached: Attached): void => {
    onCard(attached);
    onClose();
  };
  const choose = (what: What): void => (what === 'picture' || what === 'file' ? void pick(what) : setPicker(what));
  return (
    <Sheet title={picker ? TITLES[picker] : CHAT.addTitle} onClose={onClose}>
      {picker === null && (
        <View className="line-list">
          {fault !== null && <FieldError text={fault} />}
          {ROWS.map(({ what, icon }) => (
            <LinkRow
              key={what}
              icon={icon}
              title={CHAT.add[what]}
              text={CHAT.addHints[what]}
              onTap={() => choose(what)}
            />
          ))}
        </View>
      )}
      {picker === 'measure' && <MeasurePicker side={conversation.side} onPick={attach} />}
      {picker === 'check' && <CheckPicker firmId={conversation.firmId} onPick={attach} />}
      {picker === 'action' && <ActionPicker firmId={conversation.firmId} onPick={attach} />}
    </Sheet>
  );
}
