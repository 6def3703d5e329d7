import { View } from '@tarojs/components';
import { useState } from 'react';

import { LIMITS } from '@shared/api/limits';

import { useOutcomes, type Outcome } from '../../services/chat';
import { goBack, openPage } from '../../services/navigation';
import { BULK } from '../../texts/desk';
import { Button, Card, FieldError, OutcomeMark, Pressable, SectionHead } from '../../ui';
import type { SentBulk } from './types';
import { useTakeBack } from './use-take-back';

interface SentViewProps {
  readonly sent: SentBulk;
  readonly onAgain: () => void;
}

const MARKS = {
  waiting: 'unknown',
  sent: 'met',
  held: 'review',
  refused: 'unmet',
  failed: 'unmet',
  recalled: 'na',
} as const;

/** What became of it at each firm, and for two minutes the way back. */
export function SentView({ sent, onAgain }: SentViewProps) {
  const outcomeOf = useOutcomes();
  const [recalled, setRecalled] = useState<ReadonlySet<string>>(new Set());
  const back = useTakeBack(sent, (key) => setRecalled((before) => new Set([...before, key])));
  const outcomes = sent.messages.map(({ firmId, key }): Outcome | 'recalled' =>
    recalled.has(key) ? 'recalled' : outcomeOf(firmId, key),
  );
  const left = sent.messages.filter(({ key }) => !recalled.has(key));
  return (
    <View>
      <SectionHead title={BULK.sentTitle} />
      <View className="stack">
        <View aria-live="polite">
          {BULK.progress(outcomes.filter((outcome) => outcome === 'sent').length, sent.messages.length)}
        </View>
        <Card className="desk-words">{sent.text}</Card>
        <Card className="line-list card--list">
          {sent.messages.map(({ firmId, key, name }, at) => {
            const outcome = outcomes[at] ?? 'waiting';
            return (
              <Pressable
                key={key}
                className="line-item"
                label={`${BULK.openRoom(name)}：${BULK.outcomes[outcome]}`}
                onTap={() => openPage('room', { firm: firmId })}
              >
                <OutcomeMark outcome={MARKS[outcome]} />
                <View className="grow">
                  <View className="text-strong">{name}</View>
                  <View className="text-soft">{BULK.outcomes[outcome]}</View>
                </View>
              </Pressable>
            );
          })}
        </Card>
        {outcomes.includes('waiting') && <View className="text-hint">{BULK.leaving}</View>}
        {back.failed > 0 && <FieldError text={BULK.undoLate(back.failed)} />}
        {left.length > 0 && back.isOpen && (
          <View className="stack">
            <Button
              kind="danger"
              icon="undo"
              label={BULK.undo}
              disabled={back.isBusy}
              onTap={() => void back.takeBack(left)}
            />
            <View className="text-hint">{BULK.undoHint(LIMITS.recallMinutes)}</View>
          </View>
        )}
        <Button kind="secondary" label={BULK.more} onTap={onAgain} />
        <Button kind="quiet" label={BULK.done} onTap={goBack} />
      </View>
    </View>
  );
}
