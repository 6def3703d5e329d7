import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { LIMITS } from '@shared/api';

import { call } from '../../services/call';
import { openPage, type PageName } from '../../services/navigation';
import { CONSOLE, CONSOLE_HOME } from '../../texts/console';
import { Pressable } from '../../ui';
import { useList } from '../parts/use-list';

/** Counts of what waits, each the way to it. */
export function TodoCards({ region }: { readonly region: string }) {
  const pending = useList('firms', { region, state: 'pending', limit: LIMITS.historyPage });
  const nobody = useList('plan', { region });
  const reports = useList('reports', { region, limit: LIMITS.historyPage });
  const stale = useQuery({
    queryKey: ['console', 'stale', { region }],
    queryFn: () => call('console', 'stale', { region }),
  });
  return (
    <View className="todo">
      <Todo title={CONSOLE_HOME.pending} {...counted(pending)} to="consoleFirms" />
      <Todo title={CONSOLE_HOME.nobody} {...counted(nobody)} to="consoleAssign" />
      <Todo title={CONSOLE_HOME.reports} {...counted(reports)} to="consoleMeasures" query={{ tab: 'reports' }} />
      <Todo
        title={CONSOLE_HOME.stale}
        count={stale.data ? stale.data.items.length : null}
        isFailed={stale.isError}
        to="consoleMeasures"
        query={{ tab: 'stale' }}
      />
    </View>
  );
}

interface Counted {
  /** Null while it is not known. */
  readonly count: number | null;
  readonly hasMore?: boolean;
  readonly isFailed: boolean;
}

interface Countable {
  readonly items: readonly unknown[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly more: unknown;
}

const counted = ({ items, isPending, error, more }: Countable): Counted => ({
  count: isPending || error ? null : items.length,
  hasMore: more !== null,
  isFailed: error !== null,
});

interface TodoProps extends Counted {
  readonly title: string;
  readonly to: PageName;
  readonly query?: Readonly<Record<string, string>>;
}

function Todo({ title, count, hasMore = false, isFailed, to, query }: TodoProps) {
  const words = count === null ? (isFailed ? CONSOLE_HOME.failed : CONSOLE.hidden) : CONSOLE_HOME.count(count, hasMore);
  return (
    <Pressable className="todo__item" label={`${title}：${words}`} onTap={() => openPage(to, query)}>
      <View className={isFailed ? 'text-title' : `todo__count ${count === 0 ? 'todo__count--none' : ''}`}>{words}</View>
      <View className="text-small">{title}</View>
    </Pressable>
  );
}
