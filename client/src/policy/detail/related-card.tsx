import { View } from '@tarojs/components';

import type { Card as MeasureCard } from '@shared/measures';
import { STATE_NAMES } from '@shared/text/measures';

import { openPage } from '../../services/navigation';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Icon, SectionHead } from '../../ui';

export function RelatedCard({ cards }: { readonly cards: readonly MeasureCard[] }) {
  if (cards.length === 0) return null;
  return (
    <View>
      <SectionHead title={DETAIL.sections.related} />
      <Card className="line-list card--list">
        {cards.map(({ id, title, state }) => (
          <View
            key={id}
            className="line-item"
            hoverClass="button--pressed"
            aria-role="button"
            aria-label={`${title}，${STATE_NAMES[state]}`}
            onClick={() => openPage('measure', { id })}
          >
            <View className="grow">
              <View className="text-strong">{title}</View>
              <View className="text-soft">{STATE_NAMES[state]}</View>
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
