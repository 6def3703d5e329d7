import { View } from '@tarojs/components';

import type { MeasureMatch, PublicMeasure, StateOn } from '@shared/measures';
import { choiceText, rungText } from '@shared/text';
import { requirementText } from '@shared/text/measures';

import { sayPath } from '../../services/say-path';
import { openPage } from '../../services/navigation';
import { DETAIL, whoseWords } from '../../texts/measure-detail';
import { Card, Link, SectionHead } from '../../ui';

import { isHeld } from './held';
import { sayReason } from './say-reason';
import { Unsure } from './unsure';
import { openingsOf, type Way } from './ways';

interface OpensCardProps {
  readonly measure: PublicMeasure;
  readonly match: MeasureMatch;
  readonly state: StateOn;
}

/** What would open the measure: each unmet condition with its way, and the next round as far as anything is known. */
export function OpensCard({ measure, match, state }: OpensCardProps) {
  const openings = isHeld(measure, match) ? [] : openingsOf(measure, match);
  const isClosed = state.state === 'closed';
  // What is not for the firm stays so, whatever else it reaches.
  if (match.fit === 'not-for-you' || (openings.length === 0 && !isClosed)) return null;
  return (
    <View>
      <SectionHead title={DETAIL.sections.opens} />
      <Card className="line-list card--list">
        {openings.length > 0 && <View className="requirement text-soft">{DETAIL.opensIntro}</View>}
        {openings.map(({ requirement, reason, ways }) => (
          <View key={requirement.id} className="requirement">
            <View className="text-strong">{requirementText(requirement)}</View>
            {reason.gap !== null && (
              <View className="text-soft">{sayReason(requirement.when, reason, whoseWords(true))}</View>
            )}
            {ways.map((way) => (
              <View key={JSON.stringify(way)}>
                <WayLine way={way} />
              </View>
            ))}
          </View>
        ))}
        {isClosed && (
          <View className="requirement">
            <View className="text-strong">
              {DETAIL.nextRound} <Unsure measure={measure} field="standingNote" />
            </View>
            <View>{measure.standingNote ?? DETAIL.nextRoundUnknown}</View>
          </View>
        )}
      </Card>
    </View>
  );
}

function WayLine({ way }: { readonly way: Way }) {
  const { ways } = DETAIL;
  switch (way.kind) {
    case 'rung':
      return (
        <Link
          icon="stairs"
          label={ways.rung(rungText(way.rung).short)}
          onTap={() => openPage('result', { rung: way.rung })}
        />
      );
    case 'title':
      return <View>{ways.title(way.titles.map((code) => choiceText('titles', code)).join('、'))}</View>;
    case 'answer':
      return (
        <Link icon="pen" label={ways.answer(sayPath(way.path))} onTap={() => openPage('ask', { path: way.path })} />
      );
    case 'answers':
      return <Link icon="pen" label={ways.answers} onTap={() => openPage('answers')} />;
    case 'confirm':
      return <View className="text-soft">{ways.confirm}</View>;
  }
}
