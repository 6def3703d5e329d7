import { View } from '@tarojs/components';

import { answerAt, type Answers } from '../../services/draft';
import type { Meeting } from '../../services/outbox';
import { sayPath } from '../../services/say-path';
import { sayValue } from '../../services/say-value';
import { CONFLICT } from '../../texts/conflict';
import { Card, SectionHead } from '../../ui';

/** What only one side changed: taken as it is, and listed so that nobody is surprised. */
export function TakenCard({ meeting: { own, taken, theirs } }: { readonly meeting: Meeting }) {
  const rows = [
    ...own.map(({ path, to }) => ({ path, value: to, who: CONFLICT.fromMine })),
    ...taken.map((path) => ({ path, value: answerAt(theirs as Answers, path), who: CONFLICT.fromTheirs })),
  ];
  if (rows.length === 0) return null;
  return (
    <View>
      <SectionHead title={CONFLICT.takenTitle(rows.length)} />
      <Card className="line-list card--list">
        {rows.map(({ path, value, who }) => (
          <View key={path} className="line-item">
            <View className="grow">
              <View className="text-soft">
                {sayPath(path)} · {who}
              </View>
              <View className="text-strong">{sayValue(path, value)}</View>
            </View>
          </View>
        ))}
      </Card>
      <View className="text-hint">{CONFLICT.takenText}</View>
    </View>
  );
}
