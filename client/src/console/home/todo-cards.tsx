import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { LIMITS } from '@shared/api';

import { call } from '../../services/call';
import { openPage, type PageName } from '../../services/navigation';
import { CONSOLE, CONSOLE_HOME } from '../../texts/console';
import { Pressable } from '../../ui';
import { useList } from '../parts/use-list';

/** Counts of what waits, each the way to it. Firms are counted and not listed: a look at one is told to it. */
export function TodoCards({ region }: { readonly region: string }) {
  const firms = useQuery({
    queryKey: ['console', 'todo', { region }],
    queryFn: () => call('console', 'todo', { region }),
  });
  const reports = useList('reports', { region, limit: LIMITS.historyPage });
  const stale = useQuery({
    queryKey: ['console', 'stale', { region }],
    queryFn: () => call('console', 'stale', { region }),
  });
  return (
    <View className="todo">
      <Todo title={CONSOLE_HOME.pending} count={firms.data?.pending} isFailed={firms.isError} to="consoleFirms" />
      <Todo title={CONSOLE_HOME.nobody} count={firms.data?.nobody} isFailed={firms.isError} to="consoleAssign" />
      <Todo title={CONSOLE_HOME.held} count={firms.data?.held} isFailed={firms.isError} to="consoleHeld" />
      <Todo title={CONSOLE_HOME.late} count={firms.data?.late} isFailed={firms.isError} to="consoleLate" />
      <Todo
        title={CONSOLE_HOME.reports}
        count={reports.isPending || reports.error ? undefined : reports.items.length}
        hasMore={reports.more !== null}
        isFailed={reports.error !== null}
        to="consoleMeasures"
        query={{ tab: 'reports' }}
      />
      <Todo
        title={CONSOLE_HOME.stale}
        count={stale.data?.items.length}
        isFailed={stale.isError}
        to="consoleMeasures"
        query={{ tab: 'stale' }}
      />
    </View>
  );
}

interface TodoProps {
  readonly title: string;
  /** Undefined while it is not known. */
  readonly count: number | undefined;
  readonly hasMore?: boolean;
  readonly isFailed: boolean;
  readonly to: PageName;
  readonly query?: Readonly<Record<string, string>>;
}

function Todo({ title, count, hasMore = false, isFailed, to, query }: TodoProps) {
  const unknown = isFailed ? CONSOLE_HOME.failed : CONSOLE.waiting;
  const words = count === undefined ? unknown : CONSOLE_HOME.count(count, hasMore);
  return (
    <Pressable className="todo__item" label={`${title}：${words}`} onTap={() => openPage(to, query)}>
      <View className={isFailed ? 'text-title' : `todo__count ${count === 0 ? 'todo__count--none' : ''}`}>{words}</View>
      <View className="text-small">{title}</View>
    </Pressable>
  );
}
