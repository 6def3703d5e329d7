import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import './index.scss';
import { call } from '../../services/call';
import { CONSOLE_STATISTICS } from '../../texts/console-statistics';
import { Card, Notice, SectionHead } from '../../ui';
import { Asked } from '../parts/asked';
import { ConsolePage, type Scope } from '../parts/console-page';
import { LoadBar } from '../parts/load-bar';
import { placeName, wholeAround } from '../parts/region-store';
import { Table } from '../parts/table';
import { Heat } from './heat';
import { Ladder } from './ladder';
import { sayCount } from './say-count';

/** Where the firms of a region stand, what holds them back, and how much their commissioners have to do. */
export default function StatisticsPage() {
  return <ConsolePage part="consoleStatistics">{(scope) => <Statistics {...scope} />}</ConsolePage>;
}

function Statistics({ operator, region: looked }: Scope) {
  const region = wholeAround(looked, operator.regions);
  const query = useQuery({
    queryKey: ['console', 'statistics', region],
    queryFn: () => call('console', 'statistics', { region }),
  });
  const { data } = query;
  if (!data) return <Asked {...query} />;
  const { firms, registered, ladder, heat, commissioners } = data;
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_STATISTICS.lead}</View>
      <Notice icon="shield">
        {CONSOLE_STATISTICS.hiddenNote}
        {region !== looked && CONSOLE_STATISTICS.wholeNote(placeName(region))}
      </Notice>
      <View className="tiles">
        <Tile title={CONSOLE_STATISTICS.firms} count={firms} />
        <Tile title={CONSOLE_STATISTICS.pending} count={registered.pending} />
        <Tile title={CONSOLE_STATISTICS.verified} count={registered.verified} />
        <Tile title={CONSOLE_STATISTICS.refused} count={registered.refused} />
      </View>
      <SectionHead title={CONSOLE_STATISTICS.ladderTitle} />
      <Ladder ladder={ladder} />
      <SectionHead title={CONSOLE_STATISTICS.heatTitle} />
      <Heat heat={heat} />
      <SectionHead title={CONSOLE_STATISTICS.loadTitle} />
      {commissioners.length === 0 ? (
        <Card>{CONSOLE_STATISTICS.loadEmpty}</Card>
      ) : (
        <Table
          columns={CONSOLE_STATISTICS.loadColumns}
          tracks="minmax(0,1fr) minmax(0,1.6fr) minmax(0,1fr)"
          rows={commissioners.map(({ name, load, mayHave, replyMinutes }, at) => ({
            key: `${at}`,
            cells: [
              name,
              <LoadBar key="load" load={load} most={mayHave} />,
              replyMinutes === null ? CONSOLE_STATISTICS.noReply : CONSOLE_STATISTICS.minutes(replyMinutes),
            ],
          }))}
        />
      )}
    </View>
  );
}

function Tile({ title, count }: { readonly title: string; readonly count: number | null }) {
  const { shown, said } = sayCount(count);
  return (
    <View className="tile" aria-label={`${title}：${said}`}>
      <View className="tile__count">{shown}</View>
      <View className="text-small">{title}</View>
    </View>
  );
}
