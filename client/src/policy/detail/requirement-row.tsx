import { View } from '@tarojs/components';

import type { Reason, Requirement } from '@shared/measures';
import { requirementText } from '@shared/text/measures';

import { useConfirmed } from '../../services/measures';
import { DETAIL, whoseWords, type WhoseWords } from '../../texts/measure-detail';
import { OutcomeMark, Segmented } from '../../ui';
import { FillLinks } from './fill-links';
import { asksForNone } from './held';
import { sayReason } from './say-reason';

interface RequirementRowProps {
  readonly requirement: Requirement;
  /** Null without a firm. */
  readonly reason: Reason | null;
  /** The owner alone can say whether it holds. */
  readonly isForOwner: boolean;
  /** The reader's own firm, so that he can answer what is missing: not where a commissioner looks. */
  readonly isMine: boolean;
  readonly confirmKey: string;
}

type Answer = keyof typeof DETAIL.answers;
const OPTIONS = (['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: DETAIL.answers[value] }));
const ANSWERS: Readonly<Record<Answer, boolean | undefined>> = { yes: true, no: false, unsure: undefined };

export function RequirementRow({ requirement, reason, isForOwner, isMine, confirmKey }: RequirementRowProps) {
  const { confirmed, answer } = useConfirmed();
  const text = requirementText(requirement);
  const said = confirmed[confirmKey];
  const shown = said === undefined ? 'unsure' : said ? 'yes' : 'no';
  const words = whoseWords(isMine);
  const figure = reason && sayReason(requirement.when, reason, words);
  return (
    <View className="requirement">
      <View className="row row--top">
        <OutcomeMark outcome={reason?.outcome ?? 'unknown'} />
        <View className="grow">
          <View className="text-strong">{text}</View>
          <View className={`text-small tone--${reason?.outcome ?? 'unknown'}`}>
            {wordOf(requirement, reason, words)}
          </View>
          {figure !== null && <View className="text-soft">{figure}</View>}
        </View>
      </View>
      {isForOwner && (
        <View className="requirement__ask">
          <View className="text-small">{DETAIL.confirmAsk}</View>
          <Segmented
            label={`${text}：${DETAIL.confirmAsk}`}
            options={OPTIONS}
            value={shown}
            onPick={(picked) => answer(confirmKey, ANSWERS[picked], text)}
          />
          {said !== undefined && <View className="text-soft">{DETAIL.confirmed}</View>}
        </View>
      )}
      {isMine && reason?.outcome === 'unknown' && <FillLinks when={requirement.when} missing={reason.missing} />}
    </View>
  );
}

function wordOf({ when }: Requirement, reason: Reason | null, words: WhoseWords): string {
  if (!reason) return DETAIL.words.unasked;
  if (reason.outcome === 'unmet' && asksForNone(when)) return words.has;
  if (reason.outcome === 'unmet' && reason.unless === 'never') return DETAIL.words.never;
  return reason.outcome === 'review' ? words.review : DETAIL.words[reason.outcome];
}
