import { View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import { editionText, rungText } from '@shared/text';

import { openPage } from '../../services/navigation';
import { COMMON } from '../../texts/common';
import { RESULT } from '../../texts/result';
import { PURPOSE_NAMES } from '../../texts/rungs';
import { Button, Icon, OutcomeMark, Pressable, STATUS_TONE } from '../../ui';
import type { ShownCheck } from './use-shown-check';

interface VerdictCardProps {
  readonly result: RungResult;
  readonly check: ShownCheck;
  readonly onEdition: () => void;
  /** Continue the questionnaire for this rung. */
  readonly onGoOn: (() => void) | null;
  readonly left: number;
}

/** The verdict in a sentence, with the words that it is not official right beside it. */
export function VerdictCard({ result, check, onEdition, onGoOn, left }: VerdictCardProps) {
  const { status, rung, edition, criteria } = result;
  const failed = criteria.filter(({ outcome, role }) => outcome === 'unmet' && role === 'required').length;
  const unknown = criteria.filter(({ outcome, role }) => outcome === 'unknown' && role === 'required').length;
  const { number } = editionText(edition);
  return (
    <View className={`card verdict panel--${STATUS_TONE[status]} stack`}>
      <View className="row row--top">
        <OutcomeMark outcome={STATUS_TONE[status]} large />
        <View className="grow">
          <View className="text-soft">{rungText(rung).name}</View>
          <View className="verdict__sentence" aria-role="heading">
            {RESULT.verdicts[status]}
          </View>
        </View>
      </View>
      {status === 'not-qualified' && failed > 0 && (
        <View className="text-body">
          {RESULT.unmet(failed)}
          {unknown > 0 && RESULT.open(unknown)}
        </View>
      )}
      {onGoOn && left > 0 && <Button label={RESULT.goOn(left)} iconAfter="right" onTap={onGoOn} />}
      <View className="text-small">{COMMON.notOfficial}</View>
      <View className="row row--wrap">
        <Pressable className="chip chip--tap" label={`${RESULT.editionTitle}：${number}`} onTap={onEdition}>
          <Icon name="doc" />
          <View>{number}</View>
          <Icon name="right" />
        </Pressable>
        <Pressable
          className="chip chip--tap"
          label={`${RESULT.dateChip(check.asOf)}，${PURPOSE_NAMES[check.purpose]}`}
          onTap={check.isLive ? () => openPage('ask', { setup: '1' }) : onEdition}
        >
          <Icon name="clock" />
          <View>
            {RESULT.dateChip(check.asOf)} · {PURPOSE_NAMES[check.purpose]}
          </View>
        </Pressable>
      </View>
    </View>
  );
}
