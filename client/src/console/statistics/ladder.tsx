import { View } from '@tarojs/components';
import { useState, type CSSProperties } from 'react';

import type { ActionOutput } from '@shared/api';
import { rungText } from '@shared/text';

import { CONSOLE_STATISTICS } from '../../texts/console-statistics';
import { LADDER } from '../../texts/rungs';
import { Card, Segmented } from '../../ui';
import { placeName } from '../parts/region-store';
import { sayCount } from './say-count';

type Row = ActionOutput<'console', 'statistics'>['ladder'][number];
type By = Row['by'];

const BY: readonly { readonly value: By; readonly label: string }[] = [
  { value: 'region', label: CONSOLE_STATISTICS.byRegion },
  { value: 'industry', label: CONSOLE_STATISTICS.byIndustry },
];

/** How many firms stand on each rung by their own self-check, in bars that share one scale. */
export function Ladder({ ladder }: { readonly ladder: readonly Row[] }) {
  const [by, setBy] = useState<By>('region');
  const rows = ladder.filter((row) => row.by === by);
  const most = Math.max(1, ...rows.flatMap(({ rungs }) => Object.values(rungs).map((count) => count ?? 0)));
  return (
    <View className="stack">
      <Segmented label={CONSOLE_STATISTICS.by} options={BY} value={by} onPick={setBy} />
      {rows.length === 0 ? (
        <Card>{CONSOLE_STATISTICS.ladderEmpty}</Card>
      ) : (
        <Card className="ladder">
          {rows.map((row) => (
            <LadderRow key={row.code} row={row} most={most} />
          ))}
        </Card>
      )}
    </View>
  );
}

export function nameOfRow({ by, code }: Pick<Row, 'by' | 'code'>): string {
  if (by === 'region') return code === '' ? CONSOLE_STATISTICS.noPlace : placeName(code);
  return CONSOLE_STATISTICS.sections[code] ?? CONSOLE_STATISTICS.noSection;
}

function LadderRow({ row, most }: { readonly row: Row; readonly most: number }) {
  const name = nameOfRow(row);
  const all = sayCount(row.firms);
  const bars = LADDER.map((rung) => ({
    rung,
    name: rungText(rung).short,
    count: row.rungs[rung] ?? 0,
    raw: row.rungs[rung],
  }));
  const parts = bars.map(({ name: of, raw }) =>
    CONSOLE_STATISTICS.partAria(of, sayCount(raw === undefined ? 0 : raw).said),
  );
  return (
    <View className="ladder__row" aria-role="img" aria-label={CONSOLE_STATISTICS.rowAria(name, parts.join('，'))}>
      <View className="ladder__name">
        <View className="text-strong">{name}</View>
        <View className="text-soft">{`${CONSOLE_STATISTICS.all} ${all.shown}`}</View>
      </View>
      <View className="ladder__bars">
        {bars.map(({ rung, name: of, count, raw }) => (
          <View key={rung} className="ladder__bar">
            <View className="ladder__rung">{of}</View>
            <View className={`ladder__track ${raw === null ? 'ladder__track--hidden' : ''}`}>
              <View
                className="ladder__fill"
                style={{ width: `${Math.round((count / most) * 100)}%` } as CSSProperties}
              />
            </View>
            <View className="ladder__count">{sayCount(raw === undefined ? 0 : raw).shown}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
