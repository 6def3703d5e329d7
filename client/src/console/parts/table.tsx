import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';

import { Pressable } from '../../ui';

export interface TableRow {
  readonly key: string;
  /** One for each column; the first says what the row is. */
  readonly cells: readonly ReactNode[];
  readonly label?: string;
  readonly onTap?: () => void;
}

interface TableProps {
  readonly columns: readonly string[];
  /** Widths on a desktop, as CSS grid tracks. */
  readonly tracks: string;
  readonly rows: readonly TableRow[];
}

/** Rows and columns on a wide screen, on a phone one block a row with the column's name before each value. */
export function Table({ columns, tracks, rows }: TableProps) {
  const style = { '--tracks': tracks } as CSSProperties;
  return (
    <View className="card table" style={style}>
      <View className="table__head" aria-hidden="true">
        {columns.map((column) => (
          <View key={column}>{column}</View>
        ))}
      </View>
      {rows.map(({ key, cells, label, onTap }) => {
        const inside = cells.map((cell, at) => (
          <View key={columns[at] ?? at} className={`table__cell ${at === 0 ? 'table__cell--first' : ''}`}>
            {at > 0 && <View className="table__label">{columns[at]}</View>}
            <View className="grow">{cell}</View>
          </View>
        ));
        return onTap ? (
          <Pressable key={key} className="table__row" label={label} onTap={onTap}>
            {inside}
          </Pressable>
        ) : (
          <View key={key} className="table__row">
            {inside}
          </View>
        );
      })}
    </View>
  );
}
