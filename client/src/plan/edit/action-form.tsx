import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PlanAction } from '@shared/api/plan';
import { SIDES } from '@shared/chat/terms';
import { figureText, pathText } from '@shared/text';

import { toast } from '../../services/feedback';
import { goBack } from '../../services/navigation';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { Button, Card, DateFields, FieldError, Notice, Segmented, TextField, WordsField } from '../../ui';
import { OriginLine } from '../home/origin-line';
import { isStale, whoChanged } from '../say-stale';
import { useBehind } from '../use-behind';
import { asksFirmAgain, NOTHING_TYPED, readTyped, typedOf, type Typed } from './form-state';
import type { EditedPlan } from './index';
import { ResourcesField } from './resources-field';
import { Theirs } from './theirs';

interface ActionFormProps extends EditedPlan {
  /** Null: a new one. */
  readonly action: PlanAction | null;
}

const WHO = SIDES.map((side) => ({ value: side, label: PLAN_EDIT.who[side] }));
const LONGEST_TITLE = 80;
const LONGEST_NOTE = 200;
const LONGEST_PAPERS = 1300;

/** What a commissioner writes of an action. What he typed stays when somebody else was first: he sees both and decides. */
export function ActionForm({ firmId, plan, reload, action }: ActionFormProps) {
  const editing = useDeed('plan', 'edit');
  const adding = useDeed('plan', 'add');
  const [typed, setTyped] = useState<Typed>(() => (action ? typedOf(action) : NOTHING_TYPED));
  // What is typed is of this version, whatever the page reads meanwhile: it moves on only with what its writer has been shown.
  const [version, setVersion] = useState(action?.version ?? 0);
  const [dateKey, setDateKey] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const fault = editing.fault ?? adding.fault;
  const behind = useBehind(fault, reload, (now) => {
    const theirs = now.actions.find((each) => each.actionId === action?.actionId);
    if (theirs) setVersion(theirs.version);
    return theirs ? PLAN_EDIT.stale(whoChanged(theirs, now.side)) : PLAN.staleGone;
  });
  const words = problem ?? (fault && !isStale(fault) ? sayFault(fault, PLAN.faults) : null);
  const change = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
    setProblem(null);
  };

  const save = async (): Promise<void> => {
    const read = readTyped(typed);
    if ('problem' in read) return setProblem(read.problem);
    const done = action ? await saveEdit(action, read.written) : await saveNew(read.written);
    if (!done) return;
    toast(action && action.state !== 'draft' ? PLAN_EDIT.saved : PLAN_EDIT.savedDraft);
    goBack();
  };
  type Written = Extract<ReturnType<typeof readTyped>, { written: unknown }>['written'];
  const saveEdit = ({ actionId, origin, figure }: PlanAction, written: Written) =>
    editing.run({ firmId, actionId, version, action: { ...written, origin, figure } });
  const saveNew = (written: Written) =>
    adding.run({ firmId, actions: [{ ...written, origin: { kind: 'own' }, figure: null }] });

  return (
    <View className="stack stack--wide">
      <View className="text-headline" aria-role="heading">
        {action ? PLAN_EDIT.editTitle : PLAN_EDIT.newTitle}
      </View>
      {action && (
        <Card className="action__facts">
          <OriginLine
            title={action.title}
            origin={action.origin}
            desk={{ plan, inCare: { id: firmId, name: undefined, region: undefined } }}
          />
          {action.figure && (
            <View>
              {PLAN.figure(
                pathText(action.figure.path),
                figureText(action.figure.path, action.figure.from),
                figureText(action.figure.path, action.figure.to),
              )}
            </View>
          )}
        </Card>
      )}
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.titleLabel}</View>
        <TextField
          label={PLAN_EDIT.titleLabel}
          placeholder={PLAN_EDIT.titleHint}
          value={typed.title}
          maxlength={LONGEST_TITLE}
          onInput={(title) => change({ title })}
        />
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.whoLabel}</View>
        <Segmented label={PLAN_EDIT.whoLabel} options={WHO} value={typed.who} onPick={(who) => change({ who })} />
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.dueLabel}</View>
        <DateFields
          key={dateKey}
          withDay
          label={PLAN_EDIT.dueLabel}
          value={typed.due ?? ''}
          onChange={(due) => change({ due })}
        />
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.noteLabel}</View>
        <WordsField
          label={PLAN_EDIT.noteLabel}
          value={typed.note}
          maxlength={LONGEST_NOTE}
          onInput={(note) => change({ note })}
        />
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.papersLabel}</View>
        <WordsField
          label={PLAN_EDIT.papersLabel}
          placeholder={PLAN_EDIT.papersHint}
          value={typed.papers}
          maxlength={LONGEST_PAPERS}
          onInput={(papers) => change({ papers })}
        />
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.resourcesLabel}</View>
        <ResourcesField value={typed.resources} onChange={(resources) => change({ resources })} />
      </View>
      {behind !== null && (
        <Notice tone="warn" live>
          <View>{behind}</View>
          {action && (
            <Theirs
              action={action}
              onUse={() => {
                setTyped(typedOf(action));
                setVersion(action.version);
                setDateKey(dateKey + 1);
                editing.clearFault();
              }}
            />
          )}
        </Notice>
      )}
      {action && asksFirmAgain(action, typed) && (
        <Notice tone="warn" live>
          {PLAN_EDIT.asksAgain}
        </Notice>
      )}
      {words && <FieldError text={words} />}
      <Button
        label={action && action.state !== 'draft' ? PLAN_EDIT.save : PLAN_EDIT.saveDraft}
        disabled={editing.isBusy || adding.isBusy}
        onTap={() => void save()}
      />
    </View>
  );
}
