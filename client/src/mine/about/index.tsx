import { View } from '@tarojs/components';

import { editionText } from '@shared/text';

import { VERSION } from '../../services/platform';
import { COMMON } from '../../texts/common';
import { MINE } from '../../texts/mine';
import { Card, Screen, SectionHead } from '../../ui';

const EDITIONS = ['miit-2026-2', 'miit-2022-63', 'miit-2023-138', 'most-2017-115', 'most-2016-32'];

export default function AboutPage() {
  return (
    <Screen>
      <Card className="stack">
        <View className="text-title">{COMMON.appName}</View>
        <View>{MINE.aboutText}</View>
        <View>{COMMON.notOfficial}</View>
        <View>{COMMON.free}</View>
        <View className="text-soft">
          {MINE.version} {VERSION}
        </View>
      </Card>
      <SectionHead title={MINE.rulesTitle} />
      <Card className="line-list card--list">
        {EDITIONS.map((id) => (
          <View key={id} className="line-item">
            <View className="grow">
              <View className="text-strong">{editionText(id).title}</View>
              <View className="text-soft">{editionText(id).number}</View>
            </View>
          </View>
        ))}
      </Card>
    </Screen>
  );
}
