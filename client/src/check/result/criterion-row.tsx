import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ChatCard } from '@shared/api/chat';
import type { CriterionResult } from '@shared/check/types';
import { confidenceText, criterionText, evidenceText, outcomeText } from '@shared/text';

import { AskButton } from '../../chat/ask-button';
import { openPage } from '../../services/navigation';
import { sayPath } from '../../services/say-path';
import { RESULT } from '../../texts/result';
import { Icon, Link, OutcomeMark, Pressable } from '../../ui';
import { PartLine } from './part-line';

interface CriterionRowProps {
  readonly criterion: CriterionResult;
  readonly isLive: boolean;
  /** The firm in the reader's care that the check is of. */
  readonly careOf: string | null;
  readonly isOpened: boolean;
  /** What a question about it is asked with; null while the cloud does not know the check. */
  readonly card: ChatCard | null;
}

export const criterionId = (id: string): string => `criterion-${id}`;

/** A criterion: verdict at a glance; clause, figures, papers and the way to change them on a tap. */
export function CriterionRow({ criterion, isLive, careOf, isOpened, card }: CriterionRowProps) {
  const [isOpen, setOpen] = useState(isOpened);
  const { id, outcome, points, parts, clause, evidence, confidence, basis, missing } = criterion;
  const { title } = criterionText(id);
  const word = points ? RESULT.points(points.min, points.max, points.of) : outcomeText(outcome);
  const first = parts.find((part) => part.outcome === outcome) ?? parts[0];
  return (
    <View className="criterion" id={criterionId(id)}>
      <Pressable
        className="criterion__head"
        expanded={isOpen}
        label={`${title}，${word}，${isOpen ? RESULT.collapse : RESULT.expand}`}
        onTap={() => setOpen(!isOpen)}
      >
        <OutcomeMark outcome={outcome} />
        <View className="grow">
          <View className="text-strong">{title}</View>
          <View className={`text-small tone--${outcome}`}>{word}</View>
          {!isOpen && first && outcome !== 'met' && outcome !== 'na' && <PartLine part={first} isShort />}
        </View>
        <View className={`criterion__chevron ${isOpen ? 'criterion__chevron--open' : ''}`}>
          <Icon name="down" />
        </View>
      </Pressable>
      {isOpen && (
        <View className="criterion__body stack">
          {parts.map((part, at) => (
            <PartLine key={`${part.what} ${at}`} part={part} />
          ))}
          {basis !== null && (
            <View className="text-soft">{basis === 'declared' ? RESULT.declared : RESULT.entered}</View>
          )}
          <View className="text-soft">
            {RESULT.clause}：{clause}
          </View>
          {confidence !== 'confirmed' && <View className="text-soft">{confidenceText(confidence)}</View>}
          {evidence.length > 0 && (
            <View className="text-soft">
              {RESULT.papers}：{evidence.map(evidenceText).join('；')}
            </View>
          )}
          {isLive &&
            missing.map((path) => (
              <Link
                key={path}
                icon="pen"
                label={`${RESULT.fill}：${sayPath(path)}`}
                onTap={() => openPage('ask', { path })}
              />
            ))}
          <AskButton isSmall card={card} title={title} firmId={careOf ?? undefined} />
        </View>
      )}
    </View>
  );
}
