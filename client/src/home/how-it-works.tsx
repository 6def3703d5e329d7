import { View } from '@tarojs/components';

import { HOME } from '../texts/home';
import { Card, Icon, SectionHead } from '../ui';

/** What the product does, in three lines. */
export function HowItWorks() {
  return (
    <View>
      <SectionHead title={HOME.stepsTitle} />
      <Card className="stack">
        {HOME.steps.map(({ icon, title, text }) => (
          <View key={title} className="row row--top how">
            <View className="how__icon">
              <Icon name={icon} />
            </View>
            <View className="grow">
              <View className="text-strong">{title}</View>
              <View className="text-soft">{text}</View>
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
}
