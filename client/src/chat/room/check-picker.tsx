import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { rungText } from '@shared/text';

import { call } from '../../services/call';
import { CHAT } from '../../texts/chat';
import { COMMON } from '../../texts/common';
import { Asked, LinkRow } from '../../ui';
import type { Attached } from './attached';

interface CheckPickerProps {
  readonly firmId: string;
  readonly onPick: (attached: Attached) => void;
}

const MOST = 5;

/** The firm's newest saved checks, a row for each rung of them. */
export function CheckPicker({ firmId, onPick }: CheckPickerProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['check', 'history', firmId, MOST],
    queryFn: () => call('check', 'history', { firmId, limit: MOST }),
  });
  if (!data) return <Asked loading={COMMON.loading} error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <View className="text-soft">{CHAT.checkNone}</View>;
  return (
    <View className="line-list">
      {data.items.flatMap(({ checkId, asOf, rungs }) =>
        rungs.map(({ rung }) => {
          const title = rungText(rung).short;
          return (
            <LinkRow
              key={`${checkId} ${rung}`}
              title={title}
              text={CHAT.checkRow(asOf)}
              after="none"
              onTap={() => onPick({ card: { of: 'check', checkId, rung, criterion: null }, title })}
            />
          );
        }),
      )}
    </View>
  );
}
