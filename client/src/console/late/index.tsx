import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { minuteOf } from '../../services/say-day';
import { CONSOLE } from '../../texts/console';
import { CONSOLE_LATE } from '../../texts/console-late';
import { StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { Table } from '../parts/table';
import { useList } from '../parts/use-list';

/** Questions that nobody answered although everybody before the operators was reminded: each leads to its firm. */
export default function LatePage() {
  return <ConsolePage part="consoleLate">{(scope) => <Late {...scope} />}</ConsolePage>;
}

function Late({ region }: Scope) {
  const list = useList('late', { region });
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_LATE.lead}</View>
      <ListedView
        list={list}
        empty={<StatePage icon="check" title={CONSOLE_LATE.emptyTitle} text={CONSOLE_LATE.emptyText} />}
      >
        {(items) => (
          <Table
            columns={CONSOLE_LATE.columns}
            tracks="minmax(0,1.6fr) minmax(0,1fr) minmax(0,1fr) minmax(0,1.2fr) minmax(0,1.2fr)"
            rows={items.map(({ firmId, firmName, commissioner, topic, askedAt, due }) => ({
              key: firmId,
              label: CONSOLE_LATE.open(firmName ?? CONSOLE.unnamed),
              onTap: () => openPage('consoleFirm', { id: firmId }),
              cells: [
                firmName ?? CONSOLE.unnamed,
                commissioner ?? CONSOLE.nobody,
                CONSOLE_LATE.topics[topic],
                minuteOf(askedAt),
                minuteOf(due),
              ],
            }))}
          />
        )}
      </ListedView>
    </View>
  );
}
