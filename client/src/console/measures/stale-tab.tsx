import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { StatePage } from '../../ui';
import { Asked } from '../parts/asked';
import { Table } from '../parts/table';

/** Measures to verify again, worst first. */
export function StaleTab({ region }: { readonly region: string }) {
  const query = useQuery({
    queryKey: ['console', 'stale', { region }],
    queryFn: () => call('console', 'stale', { region }),
  });
  const items = query.data?.items;
  if (!items) return <Asked {...query} />;
  if (items.length === 0)
    return <StatePage icon="check" title={CONSOLE_MEASURES.staleEmpty} text={CONSOLE_MEASURES.staleEmptyText} />;
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_MEASURES.staleLead}</View>
      <Table
        columns={CONSOLE_MEASURES.staleColumns}
        tracks="minmax(0,2.4fr) 120px minmax(0,2fr)"
        rows={items.map(({ measureId, title, verifiedOn, why }) => ({
          key: measureId,
          label: CONSOLE_MEASURES.look(title),
          onTap: () => openPage('measure', { id: measureId }),
          cells: [title, verifiedOn, why.join('；')],
        }))}
      />
    </View>
  );
}
