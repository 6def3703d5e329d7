import { View } from '@tarojs/components';

import type { Card as MeasureCard } from '@shared/measures';

import { sayPlace, sayState } from '../../measures/list/say-facts';
import { measureQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { DETAIL } from '../../texts/measure-detail';
import { Card, Icon, Pressable, SectionHead } from '../../ui';

/** What the list says of where a measure is in time; a card does not tell which of two dates ends it. */
function stateOf(card: MeasureCard): string {
  const apply = { mode: card.mode, channel: null, papers: [], windowText: null, opensOn: null, closesOn: null };
  return sayState({ standing: card.standing, apply, closedEarly: null, inForceTo: null }, card).text;
}

/** Of what country or place it is, and where it is in time. */
export const sayRelated = (card: MeasureCard): string => `${sayPlace(card)} · ${stateOf(card)}`;

interface RelatedCardProps {
  readonly cards: readonly MeasureCard[];
  readonly firm: FirmInCare | null;
}

export function RelatedCard({ cards, firm }: RelatedCardProps) {
  if (cards.length === 0) return null;
  return (
    <View>
      <SectionHead title={DETAIL.sections.related} />
      <Card className="line-list card--list">
        {cards.map((card) => (
          <Pressable
            key={card.id}
            className="line-item"
            label={`${card.title}，${sayRelated(card)}`}
            onTap={() => openPage('measure', measureQuery(card.id, firm))}
          >
            <View className="grow">
              <View className="text-strong">{card.title}</View>
              <View className="text-soft">{sayRelated(card)}</View>
            </View>
            <View className="line-item__chevron">
              <Icon name="right" />
            </View>
          </Pressable>
        ))}
      </Card>
    </View>
  );
}
