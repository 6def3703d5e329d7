import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import type { Side } from '@shared/chat/terms';
import { NATION } from '@shared/measures';

import { useMeasuresRegion, usePackOf } from '../../services/measures';
import { useMe } from '../../services/people';
import { CHAT } from '../../texts/chat';
import { FAULTS } from '../../texts/faults';
import { COMMON } from '../../texts/common';
import { Link, LinkRow, Skeleton, TextField } from '../../ui';
import type { Attached } from './attached';

const MOST = 20;

interface MeasurePickerProps {
  readonly side: Side;
  readonly onPick: (attached: Attached) => void;
}

/** Measures of the place, by words of their titles: a commissioner's where he serves, that of the own firm everywhere else. */
export function MeasurePicker({ side, onPick }: MeasurePickerProps) {
  const own = useMeasuresRegion();
  const { data: me } = useMe();
  const { pack, state, refresh } = usePackOf((side === 'care' ? me?.commissioner?.region : null) ?? own ?? NATION);
  const [text, setText] = useState('');
  const found = useMemo(() => {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const all = pack?.measures.filter(({ listed }) => listed) ?? [];
    return all.filter(({ title }) => words.every((word) => title.includes(word))).slice(0, MOST);
  }, [pack, text]);
  if (state === 'failed') return <Link label={`${FAULTS.offlineTitle}，${COMMON.retry}`} onTap={refresh} />;
  if (!pack) return <Skeleton label={COMMON.loading} />;
  return (
    <View className="stack">
      <TextField label={CHAT.measureSearch} placeholder={CHAT.measureSearch} value={text} onInput={setText} />
      {found.length === 0 && <View className="text-soft">{CHAT.measureNone}</View>}
      <View className="line-list">
        {found.map(({ id, title }) => (
          <LinkRow
            key={id}
            title={title}
            after="none"
            onTap={() => onPick({ card: { of: 'measure', measureId: id }, title })}
          />
        ))}
      </View>
    </View>
  );
}
