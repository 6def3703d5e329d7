import { View } from '@tarojs/components';

import { regionName } from '@shared/firms';
import { NATION, type PublicMeasure, type StateOn } from '@shared/measures';
import { AREA_NAMES, LEVEL_NAMES, MEASURE_CONFIDENCES, STANDING_NAMES } from '@shared/text/measures';

import { sayState } from '../../measures/list/say-facts';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Icon, Notice } from '../../ui';
import { isOver, type Standing } from './next-step';
import { sayUntil } from './say-until';
import { Unsure } from './unsure';
import { Verdict } from './verdict';

interface HeadCardProps {
  readonly measure: PublicMeasure;
  readonly state: StateOn;
  readonly standing: Standing;
  readonly isMine: boolean;
}

export function HeadCard({ measure, state, standing, isMine }: HeadCardProps) {
  const { title, level, region, area, standing: known, confidence, listed } = measure;
  const said = sayState(measure, state);
  const until = sayUntil(measure, state);
  const place = region === NATION ? DETAIL.nationwide : regionName(region);
  return (
    <Card className="stack">
      <View className="text-headline" aria-role="heading">
        {title} <Unsure measure={measure} field="title" />
      </View>
      <View className="row row--wrap">
        <View className={`badge badge--${said.tone} detail__state`}>
          <Icon name="clock" />
          <View>{said.text}</View>
        </View>
        {known === 'unverified' && said.tone !== 'review' && (
          <View className="badge badge--review detail__state">{STANDING_NAMES.unverified}</View>
        )}
      </View>
      {until !== null && <View className="text-strong">{until}</View>}
      <View className="text-soft">
        {DETAIL.levelOf(LEVEL_NAMES[level], place)} · {AREA_NAMES[area]}
      </View>
      {confidence === 'memory' && <Notice tone="warn">{MEASURE_CONFIDENCES.memory}</Notice>}
      {!listed && <Notice>{DETAIL.unlisted}</Notice>}
      {listed && !isOver(state) && <Verdict measure={measure} standing={standing} isMine={isMine} />}
    </Card>
  );
}
