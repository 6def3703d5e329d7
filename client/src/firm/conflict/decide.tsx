import { View } from '@tarojs/components';
import { useState } from 'react';

import { issueText } from '@shared/text';

import './index.scss';
import type { Answers } from '../../services/draft';
import { readAnswers } from '../../services/engine';
import { toast } from '../../services/feedback';
import { decided, saveDecided, useOutbox, type Job, type Meeting, type Side } from '../../services/outbox';
import { replacePage } from '../../services/navigation';
import { sayPath } from '../../services/say-path';
import { CONFLICT } from '../../texts/conflict';
import { Button, FieldError, Notice, SectionHead } from '../../ui';
import { ConflictCard } from './conflict-card';
import { TakenCard } from './taken-card';

interface DecideProps {
  readonly job: Job;
  readonly meeting: Meeting;
}

/** Every conflict gets a side; nothing is chosen beforehand, and nothing is sent before all are. */
export function Decide({ job, meeting }: DecideProps) {
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { conflicts } = meeting;
  const left = conflicts.filter(({ path }) => sides[path] === undefined).length;

  const save = async (): Promise<void> => {
    const profile = decided(meeting, sides);
    const found = issuesOf(profile);
    setWrong(found);
    if (found.length > 0 || isBusy) return;
    setBusy(true);
    await saveDecided(job, meeting, profile);
    const after = useOutbox.getState().jobs.find(({ id }) => id === job.id);
    toast(outcomeOf(after));
    if (after?.problem?.path !== 'version') replacePage('history');
  };
  return (
    <View className="stack">
      <Notice icon="compare">{CONFLICT.lead}</Notice>
      {conflicts.length > 0 && <SectionHead title={CONFLICT.askTitle(conflicts.length)} />}
      {conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.path}
          conflict={conflict}
          side={sides[conflict.path] ?? null}
          onPick={(side) => setSides({ ...sides, [conflict.path]: side })}
        />
      ))}
      <TakenCard meeting={meeting} />
      {wrong.map((text) => (
        <FieldError key={text} text={text} />
      ))}
      <Button
        icon="save"
        label={left > 0 ? CONFLICT.left(left) : CONFLICT.save}
        disabled={left > 0 || isBusy}
        onTap={() => void save()}
      />
      <View className="text-hint">{CONFLICT.later}</View>
    </View>
  );
}

/** Two edits that are right each by itself may contradict each other: 主营业务收入 above 营业收入. */
function issuesOf(profile: Answers): readonly string[] {
  const read = readAnswers(profile);
  return read.ok ? [] : read.issues.map(({ path, code }) => CONFLICT.issue(sayPath(path), issueText(code)));
}

function outcomeOf(job: Job | undefined): string {
  if (!job) return CONFLICT.saved;
  if (!job.problem) return CONFLICT.queued;
  return job.problem.path === 'version' ? CONFLICT.again : CONFLICT.failed;
}
