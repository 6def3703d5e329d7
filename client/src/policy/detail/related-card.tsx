import { View } from '@tarojs/components';

import type { Card as MeasureCard } from '@shared/measures';
import { STATE_NAMES } from '@shared/text/measures';

import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Icon, SectionHead } from '../../ui';

/** A notice that only a place gives out is not a round that is open. */
function stateOf({ state, mode }: Pick<MeasureCard, 'state' | 'mode'>): string {
  if (state === 'open' && mode === 'ask-locally') return MEASURES.states['ask-locally'];
  if (state === 'rolling' && (mode === 'automatic' || mode === 'none')) return MEASURES.states[mode];
  return STATE_NAMES[state];
}

export function RelatedCard({ cards }: { readonly cards: readonly MeasureCard[] }) {
  if (cards.length === 0) return null;
  return (
    <View>
      <SectionHead title={DETAIL.sections.related} />
      <Card className="line-list card--list">
        {cards.map(({ id, title, ...card }) => (
          <View
            key={id}
            className="line-item"
            hoverClass="button--pressed"
            aria-role="button"
            aria-label={`${title}，${stateOf(card)}`}
            onClick={() => openPage('measure', { id })}
          >
            <View className="grow">
              <View className="text-strong">{title}</View>
              <View className="text-soft">{stateOf(card)}</View>
            </View>
            <View className="line-item__chevron">
              <Icon name="right" />
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
}
