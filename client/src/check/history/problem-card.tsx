import { View } from '@tarojs/components';

import { flushOutbox, overwriteCloud, useOutbox, type Job } from '../../services/outbox';
import { openPage } from '../../services/navigation';
import { HISTORY } from '../../texts/history';
import { Button, Card, Notice } from '../../ui';

/** A check that the cloud refused: why, and every way on. */
export function ProblemCard({ job }: { readonly job: Job }) {
  const { put, drop } = useOutbox();
  const { problem } = job;
  if (!problem) return null;
  const retry = (): void => {
    put({ ...job, problem: null, step: problem.code === 'CONSENT_REQUIRED' ? 'consent' : job.step });
    void flushOutbox();
  };
  return (
    <Card className="stack">
      <Notice tone="bad" icon="alert">
        <View className="text-strong">
          {HISTORY.problemTitle}（{job.asOf}）
        </View>
        <View>{HISTORY.problems[problem.code] ?? HISTORY.problemOther}</View>
        <View className="text-small">{problem.message}</View>
      </Notice>
      {problem.code === 'CONFLICT' && (
        <Button label={HISTORY.problemOverwrite} onTap={() => void overwriteCloud(job)} />
      )}
      {problem.code === 'BAD_REQUEST' && <Button label={HISTORY.problemFix} onTap={() => openPage('answers')} />}
      {problem.code !== 'BAD_REQUEST' && <Button kind="secondary" label={HISTORY.problemRetry} onTap={retry} />}
      <Button kind="quiet" label={HISTORY.problemDrop} onTap={() => drop(job.id)} />
    </Card>
  );
}
