import { View } from '@tarojs/components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { LIMITS } from '@shared/api';

import './index.scss';
import { call } from '../../services/call';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { REPLIES } from '../../texts/chat';
import { COMMON } from '../../texts/common';
import { Asked, Button, Card, FieldError, Icon, Link, Pressable, Screen, StatePage, TextField } from '../../ui';
import { EditSheet } from './edit-sheet';
import { moved, removed, replaced } from './change-list';

const KEY = ['chat', 'quickReplies'];

/** Sentences that a commissioner keeps. */
export default function RepliesPage() {
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('chat', 'quickReplies', {}),
  });
  return (
    <Screen className="stack">
      {data ? (
        <List version={data.version} items={data.items} />
      ) : (
        <Asked
          loading={REPLIES.loading}
          error={error}
          retry={() => void refetch()}
          words={{ FORBIDDEN: REPLIES.forbidden }}
        />
      )}
    </Screen>
  );
}

interface ListProps {
  readonly version: number;
  readonly items: readonly string[];
}

/** Every change is kept at once; the last one can be undone. */
function List({ version, items }: ListProps) {
  const client = useQueryClient();
  const { run, isBusy, fault } = useDeed('chat', 'setQuickReplies');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [edited, setEdited] = useState<number | null>(null);
  const [undo, setUndo] = useState<{ readonly word: string; readonly items: readonly string[] } | null>(null);
  const editedText = edited === null ? undefined : items[edited];

  const keep = async (next: readonly string[], word: string | null): Promise<boolean> => {
    setWrong(null);
    const kept = await run({ version, items: [...next] });
    if (!kept) return false;
    // Shown at once, under the version that the next change is of.
    client.setQueryData(KEY, { version: kept.version, items: next });
    setUndo(word === null ? null : { word, items });
    return true;
  };
  const add = async (): Promise<void> => {
    const text = typed.trim();
    if (text === '') return setWrong(REPLIES.needText);
    if (items.length >= LIMITS.quickReplies) return setWrong(REPLIES.tooMany);
    if (items.includes(text)) return setWrong(REPLIES.same);
    if (await keep([...items, text], null)) setTyped('');
  };
  return (
    <View className="stack">
      <View className="text-soft">{REPLIES.lead}</View>
      {items.length === 0 && <StatePage icon="pen" title={REPLIES.emptyTitle} text={REPLIES.emptyText} />}
      {items.length > 0 && (
        <Card className="line-list card--list">
          {items.map((text, at) => (
            <View key={text} className="line-item">
              <Pressable className="grow replies__text" label={REPLIES.edit(text)} onTap={() => setEdited(at)}>
                {text}
              </Pressable>
              <Arrow
                label={REPLIES.up(text)}
                isUp
                disabled={isBusy || at === 0}
                onTap={() => void keep(moved(items, at, at - 1), REPLIES.moved)}
              />
              <Arrow
                label={REPLIES.down(text)}
                disabled={isBusy || at === items.length - 1}
                onTap={() => void keep(moved(items, at, at + 1), REPLIES.moved)}
              />
            </View>
          ))}
        </Card>
      )}
      <View aria-live="polite">
        {undo && (
          <View className="row row--apart">
            <View>{undo.word}</View>
            <Link icon="undo" label={COMMON.undo} onTap={() => void keep(undo.items, null)} />
          </View>
        )}
      </View>
      {fault && <FieldError text={sayFault(fault, REPLIES.faults)} />}
      <TextField
        label={REPLIES.field}
        placeholder={REPLIES.placeholder}
        value={typed}
        maxlength={200}
        onInput={setTyped}
        onDone={() => void add()}
      />
      {wrong !== null && <FieldError text={wrong} />}
      <Button icon="plus" label={REPLIES.add} disabled={isBusy} onTap={() => void add()} />
      {edited !== null && editedText !== undefined && (
        <EditSheet
          text={editedText}
          others={items.filter((_, at) => at !== edited)}
          isBusy={isBusy}
          onClose={() => setEdited(null)}
          onSave={(next) => void keep(replaced(items, edited, next), null).then((kept) => kept && setEdited(null))}
          onRemove={() => void keep(removed(items, edited), REPLIES.removed).then((kept) => kept && setEdited(null))}
        />
      )}
    </View>
  );
}

interface ArrowProps {
  readonly label: string;
  readonly isUp?: boolean;
  readonly disabled: boolean;
  readonly onTap: () => void;
}

function Arrow({ label, isUp, disabled, onTap }: ArrowProps) {
  return (
    <Pressable
      className={`replies__arrow ${isUp ? 'replies__arrow--up' : ''} ${disabled ? 'replies__arrow--off' : ''}`}
      label={label}
      disabled={disabled}
      onTap={onTap}
    >
      <Icon name="down" />
    </Pressable>
  );
}
