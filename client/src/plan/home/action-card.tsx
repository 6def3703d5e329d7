import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PlanAction } from '@shared/api/plan';
import { isLate } from '@shared/plan/moves';
import { ACTION_STATE_NAMES, figureText, pathText } from '@shared/text';

import { useDay } from '../../services/day';
import { sayDue } from '../../services/plan';
import { PLAN } from '../../texts/plan';
import { Card, Icon, Link, OutcomeBadge } from '../../ui';
import { TONES } from './tones';
import { ActionButtons } from './action-buttons';
import { ActionMore, moreOf } from './action-more';
import type { Moves, PlanDesk } from './desk';
import { OriginLine } from './origin-line';
import { ResultLines } from './result-lines';

interface ActionCardProps {
  readonly action: PlanAction;
  readonly desk: PlanDesk;
  readonly moves: Moves;
}

/** One thing to do: what, who, by when, what for, and what can be done with it now. */
export function ActionCard({ action, desk, moves }: ActionCardProps) {
  const today = useDay();
  const [isOpen, setOpen] = useState(false);
  const { actionId, title, who, due, state, figure, word, result } = action;
  const late = isLate(action, today);
  const more = moreOf(action);
  const wordLabel = PLAN.wordOf[state];
  const isOver = state === 'done' || state === 'dropped';
  return (
    <Card className="stack action">
      <View id={`action-${actionId}`} className="row row--wrap">
        <OutcomeBadge outcome={TONES[state]} word={ACTION_STATE_NAMES[state]} />
        {late && <OutcomeBadge outcome="unmet" word={PLAN.late} />}
      </View>
      <View className="text-title">{title}</View>
      <View className="action__facts">
        <View className="action__fact">
          <Icon name="person" />
          <View className="grow">{PLAN.who[who]}</View>
        </View>
        {!isOver && (
          <View className={`action__fact ${late ? 'tone--unmet text-strong' : ''}`}>
            <Icon name="calendar" />
            <View className="grow">{sayDue(due, today)}</View>
          </View>
        )}
        {figure && (
          <View className="action__fact">
            <Icon name="stairs" />
            <View className="grow">
              {PLAN.figure(
                pathText(figure.path),
                figureText(figure.path, figure.from),
                figureText(figure.path, figure.to),
              )}
            </View>
          </View>
        )}
        <OriginLine origin={action.origin} desk={desk} title={title} />
      </View>
      {wordLabel !== undefined && word !== null && (
        <View className="action__word">
          <View className="text-small text-strong">{wordLabel}</View>
          <View>{word}</View>
        </View>
      )}
      {result && state === 'done' && <ResultLines action={action} result={result} />}
      {more.length > 0 && (
        <Link
          icon={isOpen ? 'minus' : 'down'}
          label={isOpen ? PLAN.less : PLAN.more(more)}
          hint={`${isOpen ? PLAN.less : PLAN.more(more)}：${title}`}
          onTap={() => setOpen(!isOpen)}
        />
      )}
      {isOpen && <ActionMore action={action} isFirm={desk.plan.side === 'firm'} />}
      <ActionButtons action={action} desk={desk} moves={moves} />
    </Card>
  );
}
