import { View } from '@tarojs/components';

import { regionName } from '@shared/firms';
import { NATION, type PublicMeasure, type StateOn } from '@shared/measures';
import type { MeasureState } from '@shared/measures/terms';
import { AREA_NAMES, FIT_NAMES, LEVEL_NAMES, MEASURE_CONFIDENCES, STANDING_NAMES } from '@shared/text/measures';
import type { Outcome } from '@shared/rules';

import { DETAIL } from '../../texts/measure-detail';
import { Card, Icon, Notice, OutcomeMark } from '../../ui';
import { isOver, type Standing } from './next-step';
import { sayState } from './say-state';
import { Unsure } from './unsure';

const STATE_TONES: Readonly<Record<MeasureState, Outcome>> = {
  open: 'met',
  rolling: 'met',
  closing: 'unknown',
  'opens-soon': 'review',
  closed: 'na',
  expired: 'unmet',
  replaced: 'unmet',
};

interface HeadCardProps {
  readonly measure: PublicMeasure;
  readonly state: StateOn;
  readonly standing: Standing;
}

export function HeadCard({ measure, state, standing }: HeadCardProps) {
  const { title, level, region, area, standing: known, confidence, listed } = measure;
  const place = region === NATION ? DETAIL.nationwide : regionName(region);
  return (
    <Card className="stack measure__gap">
      <View className="text-headline" aria-role="heading">
        {title} <Unsure measure={measure} field="title" />
      </View>
      <View className="row row--wrap">
        <View className={`badge badge--${STATE_TONES[state.state]}`}>
          <Icon name="clock" />
          <View>{sayState(measure, state)}</View>
        </View>
        {known === 'unverified' && <View className="badge badge--unknown">{STANDING_NAMES.unverified}</View>}
      </View>
      <View className="text-soft">
        {DETAIL.levelOf(LEVEL_NAMES[level], place)} · {AREA_NAMES[area]}
      </View>
      {confidence === 'memory' && <Notice tone="warn">{MEASURE_CONFIDENCES.memory}</Notice>}
      {!listed && <View className="text-soft">{DETAIL.unlisted}</View>}
      {!isOver(state) && <Verdict standing={standing} />}
    </Card>
  );
}

const FIT_OUTCOMES = { fits: 'met', 'fits-if': 'review', 'not-now': 'unmet', 'not-for-you': 'na' } as const;

/** How it stands for this firm, in words; the button that follows from it is in the bar below. */
function Verdict({ standing }: { readonly standing: Standing }) {
  if (standing.kind !== 'matched') {
    return <Notice>{standing.kind === 'none' ? DETAIL.noFirm : DETAIL.unreadable}</Notice>;
  }
  const { fit, reasons } = standing.match;
  const count = (...outcomes: readonly Outcome[]) => reasons.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const open = [
    { words: DETAIL.lacking, number: count('unmet') },
    { words: DETAIL.toFill, number: count('unknown') },
    { words: DETAIL.toConfirm, number: count('review') },
  ].flatMap(({ words, number }) => (number === 0 ? [] : [words(number)]));
  return (
    <View className="row row--top measure__verdict">
      <OutcomeMark outcome={FIT_OUTCOMES[fit]} large />
      <View className="grow" aria-live="polite">
        <View className={`text-title tone--${FIT_OUTCOMES[fit]}`}>{FIT_NAMES[fit]}</View>
        <View>{DETAIL.verdicts[fit]}</View>
        {fit !== 'fits' && open.length > 0 && <View className="text-soft">{open.join('，')}</View>}
      </View>
    </View>
  );
}
