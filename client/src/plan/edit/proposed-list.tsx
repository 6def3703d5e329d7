import { View } from '@tarojs/components';
import { useState } from 'react';

import { LIMITS } from '@shared/api/limits';
import type { ActionDraft } from '@shared/api/plan';
import { criterionText, figureText, pathText, rungText } from '@shared/text';

import { useDay } from '../../services/day';
import { toast } from '../../services/feedback';
import { goBack } from '../../services/navigation';
import { sayDue } from '../../services/plan';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { Button, Card, Choice, FieldError, Link } from '../../ui';
import { inBatches } from '../in-batches';

interface ProposedListProps {
  readonly firmId: string;
  readonly drafts: readonly ActionDraft[];
}

/** All are chosen at first; what is left out can be proposed again later. */
export function ProposedList({ firmId, drafts: proposed }: ProposedListProps) {
  const { run, isBusy, fault } = useDeed('plan', 'add');
  // As they were at first: what has been added meanwhile is proposed no more, and would shift the rest under a finger.
  const [drafts] = useState(proposed);
  const [out, setOut] = useState<ReadonlySet<ActionDraft>>(new Set());
  /** Those that have arrived: a second try after a fault does not add them once more. */
  const [added, setAdded] = useState(0);
  if (drafts.length === 0) return <Card>{PLAN_EDIT.proposeNone}</Card>;
  const chosen = drafts.filter((draft) => !out.has(draft));
  const toggle = (draft: ActionDraft): void => {
    const next = new Set(out);
    if (!next.delete(draft)) next.add(draft);
    setOut(next);
  };
  const add = async (): Promise<void> => {
    let done = added;
    for (const actions of inBatches(chosen.slice(added), LIMITS.planActionsAtOnce)) {
      if (!(await run({ firmId, actions: [...actions] }))) return setAdded(done);
      done += actions.length;
    }
    toast(PLAN_EDIT.proposeAdded(chosen.length));
    goBack();
  };
  return (
    <View className="stack">
      <View className="row row--apart row--wrap">
        <Link label={PLAN_EDIT.proposeAll} onTap={() => setOut(new Set())} />
        <Link label={PLAN_EDIT.proposeClear} onTap={() => setOut(new Set(drafts))} />
      </View>
      {drafts.map((draft, at) => (
        <Choice
          key={at}
          kind="check"
          label={draft.title}
          on={!out.has(draft)}
          onTap={() => added === 0 && toggle(draft)}
          detail={<Detail draft={draft} />}
        />
      ))}
      {fault && <FieldError text={sayFault(fault, PLAN.faults)} />}
      <Button
        label={PLAN_EDIT.proposeAdd(chosen.length - added)}
        disabled={isBusy || chosen.length === 0}
        onTap={() => void add()}
      />
    </View>
  );
}

function Detail({ draft: { origin, who, due, figure, note } }: { readonly draft: ActionDraft }) {
  const today = useDay();
  return (
    <View className="text-soft">
      {origin.kind === 'criterion' && (
        <View>{PLAN.originCriterion(rungText(origin.rung).short, criterionText(origin.criterion).title)}</View>
      )}
      {figure && (
        <View>
          {PLAN.figure(pathText(figure.path), figureText(figure.path, figure.from), figureText(figure.path, figure.to))}
        </View>
      )}
      <View>
        {PLAN.who[who]}，{sayDue(due, today)}
      </View>
      {note !== null && <View>{note}</View>}
    </View>
  );
}
