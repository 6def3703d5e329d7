import { View } from '@tarojs/components';

import { rungText } from '@shared/text';

import { HISTORY } from '../../texts/history';
import { LADDER, PURPOSE_NAMES, SIDE_TITLES } from '../../texts/rungs';
import { Button, Card, Choice, Icon, StatusBadge } from '../../ui';
import type { HistoryItem } from './use-history';

const PLACES = {
  phone: { word: HISTORY.onPhone, icon: 'doc' },
  cloud: { word: HISTORY.inCloud, icon: 'save' },
  waiting: { word: HISTORY.waiting, icon: 'clock' },
} as const;
const ORDER = [...LADDER, ...SIDE_TITLES];

interface HistoryRowProps {
  readonly item: HistoryItem;
  readonly isPicked: boolean;
  readonly onPick: () => void;
  readonly onSee: () => void;
}

export function HistoryRow({ item, isPicked, onPick, onSee }: HistoryRowProps) {
  const place = PLACES[item.place];
  const rungs = [...item.rungs].sort((a, b) => ORDER.indexOf(a.rung) - ORDER.indexOf(b.rung));
  return (
    <Card className="stack">
      <View className="row row--apart row--wrap">
        <View className="text-title">{item.asOf}</View>
        <View className="row text-small">
          <Icon name={place.icon} />
          <View>
            {PURPOSE_NAMES[item.purpose]} · {place.word}
          </View>
        </View>
      </View>
      <View className="history__rungs">
        {rungs.map(({ rung, status }) => (
          <View key={rung}>
            <View>{rungText(rung).short}</View>
            <StatusBadge status={status} />
          </View>
        ))}
      </View>
      <View className="row row--wrap history__actions">
        <Choice kind="check" label={isPicked ? HISTORY.picked : HISTORY.pick} on={isPicked} onTap={onPick} />
        <Button kind="secondary" label={HISTORY.see} onTap={onSee} />
      </View>
    </Card>
  );
}
