import { View } from '@tarojs/components';

import type { Saying, Waiting } from '../../services/chat/types';
import { copyText, toast } from '../../services/feedback';
import { CHAT } from '../../texts/chat';
import { COMMON } from '../../texts/common';
import { Card, Link } from '../../ui';
import { TextBody } from './text-body';

interface UnsentListProps {
  readonly waiting: readonly Waiting[];
  readonly onRemove: (key: string) => void;
}

/** What was written to a conversation that is no longer the reader's: his words are his still, to take along or to drop. */
export function UnsentList({ waiting, onRemove }: UnsentListProps) {
  if (waiting.length === 0) return null;
  return (
    <View className="stack">
      <View>{CHAT.unsentLead}</View>
      {waiting.map(({ key, saying }) => (
        <Card key={key} className="stack">
          <TextBody text={wordsOf(saying)} />
          <View className="row">
            {saying.kind === 'text' && <Link label={CHAT.copy} onTap={() => void copy(saying.text)} />}
            <Link label={CHAT.remove} onTap={() => onRemove(key)} />
          </View>
        </Card>
      ))}
    </View>
  );
}

async function copy(text: string): Promise<void> {
  toast((await copyText(text)) ? COMMON.copied : COMMON.copyFailed);
}

function wordsOf(saying: Saying): string {
  switch (saying.kind) {
    case 'text':
      return saying.text;
    case 'file':
      return `［${CHAT.add.file}］${saying.file.name}`;
    case 'card':
      return `［${CHAT.cards[saying.card.of]}］${saying.title}`;
  }
}
