import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { dayOf } from '../../services/say-day';
import type { Me } from '../../services/people';
import { CHAT } from '../../texts/chat';
import { TEAM } from '../../texts/team';
import { Button, Card, Icon } from '../../ui';

/** Who looks after the firm, and who stands in for him. */
export function CareCard({ careBy }: { readonly careBy: Me['careBy'] }) {
  return (
    <Card className="stack">
      <View className="row row--top">
        <View className="line-item__icon">
          <Icon name="person" />
        </View>
        <View className="grow">
          <View className="text-soft">{TEAM.careTitle}</View>
          {careBy === null ? (
            <View>{TEAM.careNone}</View>
          ) : (
            <>
              <View className="text-strong">{careBy.name}</View>
              <View className="text-soft">{TEAM.careSince(dayOf(careBy.since))}</View>
              {careBy.cover !== null && <View>{TEAM.careCover(careBy.cover, careBy.until)}</View>}
            </>
          )}
        </View>
      </View>
      {careBy !== null && <Button kind="secondary" label={CHAT.contact} onTap={() => openPage('room')} />}
    </Card>
  );
}
