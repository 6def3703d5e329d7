import { View } from '@tarojs/components';

import { AREAS, COLLECTION_IDS } from '@shared/measures';
import { AREA_NAMES, COLLECTION_NAMES } from '@shared/text/measures';

import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Card, Icon, SectionHead } from '../../ui';

/** Everything, by area and by what owners may have heard of. */
export function Browse() {
  return (
    <View>
      <SectionHead title={MEASURES.browse} />
      <View className="area-grid">
        {AREAS.map((area) => (
          <View
            key={area}
            className="area-grid__item"
            hoverClass="button--pressed"
            aria-role="button"
            aria-label={AREA_NAMES[area]}
            onClick={() => openPage('find', { area })}
          >
            <View className="grow">{AREA_NAMES[area]}</View>
            <View className="line-item__chevron">
              <Icon name="right" />
            </View>
          </View>
        ))}
      </View>
      <SectionHead title={MEASURES.collections} />
      <View className="text-soft collections__text">{MEASURES.collectionsText}</View>
      <Card className="line-list card--list">
        {COLLECTION_IDS.map((collection) => (
          <View
            key={collection}
            className="line-item"
            hoverClass="button--pressed"
            aria-role="button"
            aria-label={COLLECTION_NAMES[collection].name}
            onClick={() => openPage('find', { collection })}
          >
            <View className="grow">
              <View className="text-strong">{COLLECTION_NAMES[collection].name}</View>
              <View className="text-soft">{COLLECTION_NAMES[collection].hint}</View>
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
