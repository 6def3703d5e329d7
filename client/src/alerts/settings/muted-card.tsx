import { View } from '@tarojs/components';

import { useMarks, usePack } from '../../services/measures';
import { openPage } from '../../services/navigation';
import { ALERT_SETTINGS } from '../../texts/alerts';
import { Card, Link, LinkRow, SectionHead } from '../../ui';

/** More of them have a page of their own. */
const MOST = 5;

/** Measures that nothing is sent of, with the way back. */
export function MutedCard() {
  const { muted, setMuted } = useMarks();
  const { pack } = usePack();
  const ids = [...muted];
  return (
    <View>
      <SectionHead title={ALERT_SETTINGS.mutedTitle} />
      <View className="stack">
        <View className="text-soft">{ids.length === 0 ? ALERT_SETTINGS.mutedNone : ALERT_SETTINGS.mutedText}</View>
        {ids.length > 0 && (
          <Card className="card--list line-list">
            {ids.slice(0, MOST).map((id) => {
              const title = pack?.byId.get(id)?.title ?? ALERT_SETTINGS.mutedUnknown;
              return (
                <View key={id} className="line-item">
                  <View className="grow">{title}</View>
                  <Link
                    icon="undo"
                    label={ALERT_SETTINGS.restore}
                    hint={ALERT_SETTINGS.restoreAria(title)}
                    onTap={() => setMuted(id, false)}
                  />
                </View>
              );
            })}
            {ids.length > MOST && (
              <LinkRow title={ALERT_SETTINGS.mutedAll(ids.length)} onTap={() => openPage('find', { mark: 'muted' })} />
            )}
          </Card>
        )}
      </View>
    </View>
  );
}
