import { View } from '@tarojs/components';
import { useState, type CSSProperties } from 'react';

import type { ActionOutput } from '@shared/api';
import type { Rung } from '@shared/rules/types';
import { criterionText, rungText } from '@shared/text';

import { CONSOLE_STATISTICS } from '../../texts/console-statistics';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { Card, Segmented } from '../../ui';
import { sayCount } from './say-count';

type Cell = ActionOutput<'console', 'statistics'>['heat'][number];

const ALL: readonly Rung[] = [...LADDER, ...SIDE_TITLES];
const STEPS = 5;

/** Which criteria firms miss, by industry: colour to look at, and the number in each cell. */
export function Heat({ heat }: { readonly heat: readonly Cell[] }) {
  const rungs = ALL.filter((rung) => heat.some((cell) => cell.rung === rung));
  const [picked, setPicked] = useState<Rung | null>(null);
  const rung = picked ?? rungs[0];
  if (rung === undefined) return <Card>{CONSOLE_STATISTICS.heatEmpty}</Card>;
  const cells = heat.filter((cell) => cell.rung === rung);
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_STATISTICS.heatLead}</View>
      {rungs.length > 1 && (
        <Segmented
          label={CONSOLE_STATISTICS.rung}
          options={rungs.map((value) => ({ value, label: rungText(value).short }))}
          value={rung}
          onPick={setPicked}
        />
      )}
      <Grid cells={cells} />
      <Legend />
    </View>
  );
}

function Grid({ cells }: { readonly cells: readonly Cell[] }) {
  const sections = [...new Set(cells.map(({ section }) => section))].sort();
  const criteria = [...new Set(cells.map(({ criterion }) => criterion))];
  const countOf = new Map(cells.map((cell) => [`${cell.criterion} ${cell.section}`, cell.unmet]));
  const most = Math.max(1, ...cells.map(({ unmet }) => unmet ?? 0));
  const total = (criterion: string): number =>
    cells.reduce((sum, cell) => (cell.criterion === criterion ? sum + (cell.unmet ?? 0) : sum), 0);
  const sorted = [...criteria].sort((a, b) => total(b) - total(a));
  const style = { '--sections': String(sections.length) } as CSSProperties;
  return (
    <View className="card heat" style={style}>
      <View className="heat__head" aria-hidden="true">
        <View />
        {sections.map((section) => (
          <View key={section} className="heat__section">
            {nameOf(section)}
          </View>
        ))}
      </View>
      {sorted.map((criterion) => (
        <View key={criterion} className="heat__row">
          <View className="heat__criterion">{criterionText(criterion).title}</View>
          {sections.map((section) => (
            <HeatCell
              key={section}
              criterion={criterion}
              section={section}
              count={countOf.get(`${criterion} ${section}`)}
              most={most}
            />
          ))}
        </View>
      ))}
    </View>
  );
}

const nameOf = (section: string): string => CONSOLE_STATISTICS.sections[section] ?? CONSOLE_STATISTICS.noSection;

interface HeatCellProps {
  readonly criterion: string;
  readonly section: string;
  /** Null: too few to be told; undefined: none. */
  readonly count: number | null | undefined;
  readonly most: number;
}

function HeatCell({ criterion, section, count, most }: HeatCellProps) {
  const { shown, said } =
    count === undefined ? { shown: CONSOLE_STATISTICS.none, said: CONSOLE_STATISTICS.noneAria } : sayCount(count);
  const step = count === undefined || count === null ? 0 : Math.max(1, Math.ceil((count / most) * STEPS));
  return (
    <View
      className={`heat__cell heat__cell--${step} ${count === undefined ? 'heat__cell--none' : ''}`}
      aria-role="img"
      aria-label={CONSOLE_STATISTICS.cellAria(criterionText(criterion).title, nameOf(section), said)}
    >
      <View className="heat__where">{nameOf(section)}</View>
      <View>{shown}</View>
    </View>
  );
}

function Legend() {
  return (
    <View className="legend" aria-label={CONSOLE_STATISTICS.legend}>
      <View>{CONSOLE_STATISTICS.fewer}</View>
      {Array.from({ length: STEPS }, (_, at) => (
        <View key={at} className={`legend__step heat__cell--${at + 1}`} />
      ))}
      <View>{CONSOLE_STATISTICS.moreWord}</View>
    </View>
  );
}
