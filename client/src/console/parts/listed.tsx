import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

import { useOnline } from '../../services/network';
import { CONSOLE } from '../../texts/console';
import { Button } from '../../ui';
import { Asked } from './asked';
import type { Listed } from './use-list';

interface ListedViewProps<T> {
  readonly list: Listed<T>;
  readonly empty: ReactNode;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list with everything that may stand in its place, and the way to its next page. */
export function ListedView<T>({ list, empty, children }: ListedViewProps<T>) {
  const isOnline = useOnline();
  const { items, isPending, error, refetch, more } = list;
  if (items.length === 0 && (!isOnline || isPending || error))
    return <Asked isPending={isPending} error={error} refetch={refetch} />;
  if (items.length === 0 && !more) return <View>{empty}</View>;
  return (
    <View className="stack">
      {children(items)}
      {more && <Button kind="secondary" iconAfter="down" label={CONSOLE.more} onTap={more} />}
    </View>
  );
}
