import { View } from '@tarojs/components';

import type { RungStatus } from '@shared/check/types';
import type { Outcome } from '@shared/rules/types';
import { outcomeText } from '@shared/text';

import { STATUS_WORDS } from '../texts/outcomes';
import { Icon, type IconName } from './icon';

const OUTCOME_ICONS: Readonly<Record<Outcome, IconName>> = {
  met: 'check',
  unmet: 'cross',
  unknown: 'question',
  review: 'person',
  na: 'minus',
};

/** Statuses look like the outcome that they are closest to. */
export const STATUS_TONE: Readonly<Record<RungStatus, Outcome>> = {
  qualified: 'met',
  'not-qualified': 'unmet',
  'needs-data': 'unknown',
  'needs-review': 'review',
  'not-applicable': 'na',
};

/** Icon, word and colour together, so that none of them is needed alone. */
export function OutcomeBadge({ outcome, word }: { readonly outcome: Outcome; readonly word?: string }) {
  return (
    <View className={`badge badge--${outcome}`}>
      <Icon name={OUTCOME_ICONS[outcome]} />
      <View>{word ?? outcomeText(outcome)}</View>
    </View>
  );
}

export function StatusBadge({ status }: { readonly status: RungStatus }) {
  return <OutcomeBadge outcome={STATUS_TONE[status]} word={STATUS_WORDS[status]} />;
}

export function OutcomeMark({ outcome, large }: { readonly outcome: Outcome; readonly large?: boolean }) {
  return (
    <View className={`mark mark--${outcome} ${large ? 'mark--large' : ''}`}>
      <Icon name={OUTCOME_ICONS[outcome]} />
    </View>
  );
}
