import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { Button, Choice, DateFields, FieldError, Sheet } from '../../ui';
import { isStale } from '../say-stale';
import { useBehind } from '../use-behind';
import type { PlanDesk } from './desk';

const RUNGS: readonly Rung[] = [...LADDER, ...SIDE_TITLES];
const USUAL: Rung = 'specialized';

/** The rung that is aimed at, and the day on which the papers have to be in. */
export function GoalSheet({ desk }: { readonly desk: PlanDesk }) {
  const { firmId, plan, reload, tell, close } = desk;
  const { run, isBusy, fault } = useDeed('plan', 'goal');
  const [rung, setRung] = useState<Rung>(plan.goal?.rung ?? USUAL);
  const [window, setWindow] = useState<string | null>(plan.goal?.window ?? '');
  // What is chosen here is of this version, whatever the page below reads meanwhile, until it is said that somebody was first.
  const [version, setVersion] = useState(plan.version);
  const [isBad, setBad] = useState(false);
  const behind = useBehind(fault, reload, (now) => {
    setVersion(now.version);
    return PLAN.stalePlan;
  });
  const words = isStale(fault) ? behind : fault && sayFault(fault, PLAN.faults);
  const save = async (): Promise<void> => {
    setBad(window === null);
    if (window === null) return;
    if (!(await run({ firmId, version, goal: { rung, window: window || null } }))) return;
    close();
    tell({ text: PLAN_EDIT.goalSaved });
  };
  return (
    <Sheet title={PLAN_EDIT.goalSheet} onClose={close}>
      <View className="text-strong">{PLAN_EDIT.goalRung}</View>
      <View className="stack" aria-role="radiogroup" aria-label={PLAN_EDIT.goalRung}>
        {RUNGS.map((each) => (
          <Choice key={each} label={rungText(each).name} on={rung === each} onTap={() => setRung(each)} />
        ))}
      </View>
      <View className="text-strong">{PLAN_EDIT.goalWindow}</View>
      <DateFields withDay label={PLAN_EDIT.goalWindow} value={window ?? ''} onChange={setWindow} />
      {isBad && <FieldError text={PLAN_EDIT.badDate} />}
      {!isBad && words && <FieldError text={words} />}
      <Button label={PLAN_EDIT.goalSave} disabled={isBusy} onTap={() => void save()} />
    </Sheet>
  );
}
