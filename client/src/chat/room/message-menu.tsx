import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ChatEntry } from '@shared/api/chat';

import type { CallError } from '../../services/call';
import { copyText, toast } from '../../services/feedback';
import { sayFault } from '../../services/say-fault';
import { CHAT } from '../../texts/chat';
import { COMMON } from '../../texts/common';
import { FieldError, LinkRow, Sheet } from '../../ui';
import { briefOf } from './name-of';

interface MessageMenuProps {
  readonly entry: ChatEntry;
  readonly onReply: (entry: ChatEntry) => void;
  readonly recall: (key: string) => Promise<CallError | null>;
  readonly onClose: () => void;
}

/** What can be done with a message. The cloud says whether it is too late to take it back: a phone's clock may be wrong. */
export function MessageMenu({ entry, onReply, recall, onClose }: MessageMenuProps) {
  const [fault, setFault] = useState<CallError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { what, key } = entry;
  const copy = async (text: string): Promise<void> => {
    toast((await copyText(text)) ? COMMON.copied : COMMON.copyFailed);
    onClose();
  };
  const takeBack = async (of: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const refused = await recall(of);
    setBusy(false);
    setFault(refused);
    if (refused) return;
    toast(CHAT.recallDone);
    onClose();
  };
  return (
    <Sheet title={CHAT.menuTitle} onClose={onClose}>
      <View className="text-soft room__brief">{briefOf(entry)}</View>
      {fault && <FieldError text={sayFault(fault, CHAT.recallFaults)} />}
      <View className="line-list">
        <LinkRow icon="undo" title={CHAT.reply} after="none" onTap={() => onReply(entry)} />
        {what.kind === 'text' && (
          <LinkRow icon="doc" title={CHAT.copy} after="none" onTap={() => void copy(what.text)} />
        )}
        {entry.from.isYou && key !== null && (
          <LinkRow
            icon="cross"
            title={CHAT.recall}
            text={CHAT.recallHint}
            after="none"
            onTap={() => void takeBack(key)}
          />
        )}
      </View>
    </Sheet>
  );
}
