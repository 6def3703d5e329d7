import { View } from '@tarojs/components';

import { flushOutbox, useOutbox, type Job } from '../../services/outbox';
import { openPage } from '../../services/navigation';
import { CONFLICT } from '../../texts/conflict';
import { HISTORY } from '../../texts/history';
import { Button, Card, Notice } from '../../ui';

/** A check that the cloud refused: why, and every way on. */
export function ProblemCard({ job }: { readonly job: Job }) {
  const { put, drop, setLink } = useOutbox();
  const { problem } = job;
  if (!problem) return null;
  const isStale = problem.code === 'CONFLICT' && problem.path === 'version';
  const retry = (): void => {
    // The firm that this phone knew is not the sender's any more.
    if (problem.code === 'NOT_FOUND') setLink(null);
    put({ ...job, problem: null, step: problem.code === 'CONSENT_REQUIRED' ? 'consent' : job.step });
    void flushOutbox();
  };
  return (
    <Card className="stack">
      <Notice tone="bad" icon="alert">
        <View className="text-strong">
          {HISTORY.problemTitle}（{job.asOf}）
        </View>
        <View>{HISTORY.problems[isStale ? 'stale' : problem.code] ?? HISTORY.problemOther}</View>
        {!isStale && <View className="text-small">{problem.message}</View>}
      </Notice>
      {isStale && <Button label={CONFLICT.open} onTap={() => openPage('conflict', { job: job.id })} />}
      {problem.code === 'BAD_REQUEST' && <Button label={HISTORY.problemFix} onTap={() => openPage('answers')} />}
      {problem.code !== 'BAD_REQUEST' && !isStale && (
        <Button kind="secondary" label={HISTORY.problemRetry} onTap={retry} />
      )}
      <Button kind="quiet" label={HISTORY.problemDrop} onTap={() => drop(job.id)} />
    </Card>
  );
}
