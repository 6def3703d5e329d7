import { View } from '@tarojs/components';

import type { ChatEntry, Conversation } from '@shared/api/chat';

import type { OpenConversation } from '../../services/chat/types';
import { CHAT } from '../../texts/chat';
import { CardBody } from './card-body';
import { FileBody } from './file-body';
import { nameOf } from './name-of';
import { openCard } from './open-card';
import { PictureBody } from './picture-body';
import { statusOfSaid } from './status';
import { StatusLine } from './status-line';
import { TextBody } from './text-body';

interface SaidRowProps {
  readonly entry: ChatEntry;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly conversation: Conversation;
  readonly theirs: OpenConversation['theirs'];
  readonly onMenu: (entry: ChatEntry) => void;
  readonly onGoTo: (seq: number) => void;
}

/** What somebody said: own words on the right, those of others on the left with who it is. */
export function SaidRow({ entry, isFirst, isLast, conversation, theirs, onMenu, onGoTo }: SaidRowProps) {
  const { from, what, replyTo, seq } = entry;
  const isOwn = from.isYou;
  const menu = (): void => onMenu(entry);
  const isText = what.kind === 'text';
  return (
    <View className={`bubble-row ${isOwn ? 'bubble-row--own' : ''} ${isFirst ? '' : 'bubble-row--next'}`}>
      {isFirst && !isOwn && (
        <View className="bubble__who">
          {nameOf(from)}
          <View className="bubble__role">{CHAT.roles[from.side]}</View>
        </View>
      )}
      <View
        className="bubble"
        hoverClass="button--pressed"
        aria-role={isText ? 'button' : undefined}
        aria-label={isText ? CHAT.menuOf(what.text) : undefined}
        onLongPress={menu}
        onClick={isText ? menu : undefined}
      >
        {replyTo && (
          <View
            className="bubble__quote"
            aria-role="button"
            onClick={(event) => {
              event.stopPropagation();
              onGoTo(replyTo.seq);
            }}
          >
            {CHAT.replyTo(replyTo.name ?? CHAT.someone, replyTo.brief)}
          </View>
        )}
        <Body entry={entry} conversation={conversation} />
      </View>
      {isOwn && isLast && <StatusLine status={statusOfSaid(seq, theirs)} />}
    </View>
  );
}

function Body({ entry: { what, seq }, conversation }: Pick<SaidRowProps, 'entry' | 'conversation'>) {
  const { firmId } = conversation;
  switch (what.kind) {
    case 'text':
      return <TextBody text={what.text} />;
    case 'picture':
      return <PictureBody firmId={firmId} seq={seq} />;
    case 'file':
      return <FileBody firmId={firmId} seq={seq} name={what.name} bytes={what.bytes} />;
    case 'card':
      return <CardBody {...what} onOpen={() => openCard(what.card, conversation)} />;
    default:
      return null;
  }
}
