import { View } from '@tarojs/components';

import { AREAS, COLLECTION_IDS } from '@shared/measures';
import { AREA_NAMES, COLLECTION_NAMES } from '@shared/text/measures';

import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Card, Icon, Pressable, SectionHead } from '../../ui';

/** Everything, by area and by what owners may have heard of. */
export function Browse() {
  return (
    <View>
      <SectionHead title={MEASURES.browse} />
      <View className="area-grid">
        {AREAS.map((area) => (
          <Pressable
            key={area}
            className="area-grid__item"
            label={AREA_NAMES[area]}
            onTap={() => openPage('find', { area })}
          >
            <View className="grow">{AREA_NAMES[area]}</View>
            <View className="line-item__chevron">
              <Icon name="right" />
            </View>
          </Pressable>
        ))}
      </View>
      <SectionHead title={MEASURES.collections} />
      <View className="text-soft collections__text">{MEASURES.collectionsText}</View>
      <Card className="line-list card--list">
        {COLLECTION_IDS.map((collection) => (
          <Pressable
            key={collection}
            className="line-item"
            label={COLLECTION_NAMES[collection].name}
            onTap={() => openPage('find', { collection })}
          >
            <View className="grow">
              <View className="text-strong">{COLLECTION_NAMES[collection].name}</View>
              <View className="text-soft">{COLLECTION_NAMES[collection].hint}</View>
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
