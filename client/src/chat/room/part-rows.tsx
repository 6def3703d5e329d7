import { View } from '@tarojs/components';
import { memo } from 'react';

import { CHAT } from '../../texts/chat';
import { ROW_CLASS } from './area';
import type { MessageListProps } from './message-list';
import { NoteRow } from './note-row';
import { HeldRow, WaitingRow } from './own-row';
import type { Part } from './parts';
import { ownRows, rowIdOf, saidRows, type Row } from './rows';
import { SaidRow } from './said-row';

interface PartRowsProps extends Omit<MessageListProps, 'goal' | 'inset'> {
  readonly part: Part;
  readonly theirs: MessageListProps['room']['theirs'];
  readonly today: string;
  readonly goal: number | null;
}

/** The lines of one part. */
export const PartRows = memo(function PartRows({ part, today, goal, ...rest }: PartRowsProps) {
  const { kind, from, to } = part;
  const rows = kind === 'said' ? saidRows(rest.room, from, to, today) : ownRows(rest.room, from, to, today);
  const wanted = goal === null ? null : rowIdOf(goal);
  return (
    <>
      {rows.map((row) => (
        <View key={row.id} id={row.id} className={`${ROW_CLASS} ${row.id === wanted ? 'room__row--goal' : ''}`}>
          {row.time !== null && <View className="room__time">{row.time}</View>}
          {row.isNewFrom && <View className="room__new">{CHAT.newFrom}</View>}
          <Line row={row} {...rest} />
        </View>
      ))}
    </>
  );
});

function Line({
  row,
  room,
  conversation,
  theirs,
  onMenu,
  onGoTo,
  onRemove,
}: { readonly row: Row } & Omit<PartRowsProps, 'part' | 'today' | 'goal'>) {
  switch (row.kind) {
    case 'said':
      return <SaidRow {...row} conversation={conversation} theirs={theirs} onMenu={onMenu} onGoTo={onGoTo} />;
    case 'note':
      return <NoteRow entry={row.entry} conversation={conversation} />;
    case 'held':
      return <HeldRow held={row.held} onRemove={onRemove} />;
    case 'waiting':
      return <WaitingRow waiting={row.waiting} onAgain={room.sayAgain} onRewrite={room.rewrite} onRemove={onRemove} />;
  }
}
