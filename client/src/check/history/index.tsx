import { View } from '@tarojs/components';
import { useState } from 'react';

import './index.scss';
import { openPage } from '../../services/navigation';
import { useOutbox } from '../../services/outbox';
import { COMMON } from '../../texts/common';
import { HISTORY } from '../../texts/history';
import { Button, Notice, Screen, Skeleton, StatePage } from '../../ui';
import { HistoryRow } from './history-row';
import { ProblemCard } from './problem-card';
import { useHistory } from './use-history';

const PAIR = 2;

/** Kept checks, newest first; two of them can be compared. */
export default function HistoryPage() {
  const { items, isLoading, cloud, more } = useHistory();
  const jobs = useOutbox((state) => state.jobs);
  const [picked, setPicked] = useState<readonly string[]>([]);

  const pick = (ref: string): void =>
    setPicked(picked.includes(ref) ? picked.filter((other) => other !== ref) : [...picked, ref].slice(-PAIR));
  const see = (ref: string): void => {
    const [kind = '', id = ''] = ref.split(':');
    openPage('result', { [kind]: id });
  };
  const compare = (): void => {
    const [from, to] = items.filter(({ ref }) => picked.includes(ref)).reverse();
    openPage('compare', { from: from?.ref, to: to?.ref });
  };

  return (
    <Screen className="stack">
      {cloud === 'offline' && <Notice icon="offline">{HISTORY.offline}</Notice>}
      {cloud === 'failed' && (
        <Notice tone="warn" icon="offline">
          {HISTORY.cloudFailed}
        </Notice>
      )}
      {jobs.map((job) => (
        <ProblemCard key={job.id} job={job} />
      ))}
      {items.length === 0 && !isLoading && (
        <StatePage icon="clock" title={HISTORY.emptyTitle} text={HISTORY.emptyText}>
          <Button label={HISTORY.emptyStart} onTap={() => openPage('ask')} />
        </StatePage>
      )}
      {items.length > 0 && <View className="text-soft">{HISTORY.intro}</View>}
      {items.map((item) => (
        <HistoryRow
          key={item.ref}
          item={item}
          isPicked={picked.includes(item.ref)}
          onPick={() => pick(item.ref)}
          onSee={() => see(item.ref)}
        />
      ))}
      {isLoading && <Skeleton label={COMMON.loading} />}
      {more && <Button kind="secondary" label={HISTORY.more} onTap={more} />}
      {picked.length > 0 && (
        <View className="history__bar">
          <Button
            icon="compare"
            label={picked.length === PAIR ? HISTORY.compare : HISTORY.compareOne}
            disabled={picked.length !== PAIR}
            onTap={compare}
          />
        </View>
      )}
      {items.length > 0 && picked.length === 1 && (
        <Button kind="quiet" label={HISTORY.otherDate} onTap={() => openPage('compare', { from: picked[0] })} />
      )}
    </Screen>
  );
}
