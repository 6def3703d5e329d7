import { View } from '@tarojs/components';
import { useCallback, useMemo, useState } from 'react';

import type { Plan } from '@shared/api/plan';

import type { FirmInCare } from '../../services/firm-in-care';
import { ActionGroups } from './action-groups';
import { CareTools } from './care-tools';
import { CloseSheet } from './close-sheet';
import type { Moves, OpenSheet, PlanDesk } from './desk';
import { DidBar, type Did } from './did-bar';
import { EmptyPlan } from './empty-plan';
import { GoalCard } from './goal-card';
import { GoalSheet } from './goal-sheet';
import { PublishSheet } from './publish-sheet';
import { SurveyRow } from './survey-row';
import { SurveySheet } from './survey-sheet';
import { useMoves } from './use-moves';
import { WordSheet } from './word-sheet';

interface PlanViewProps {
  readonly firmId: string;
  readonly plan: Plan;
  readonly inCare: FirmInCare | null;
  readonly reload: PlanDesk['reload'];
  /** The action that somebody came for. */
  readonly shown: string | undefined;
}

export function PlanView({ firmId, plan, inCare, reload, shown }: PlanViewProps) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [did, setDid] = useState<Did | null>(null);
  const forget = useCallback(() => setDid(null), []);
  const desk: PlanDesk = useMemo(
    () => ({ firmId, plan, inCare, reload, tell: setDid, open: setSheet, close: () => setSheet(null) }),
    [firmId, plan, inCare, reload],
  );
  const moves = useMoves(desk, sheet !== null);
  return (
    <View>
      <View className="stack">
        <GoalCard desk={desk} />
        <SurveyRow desk={desk} />
        {plan.actions.length === 0 && <EmptyPlan desk={desk} />}
        <CareTools desk={desk} />
      </View>
      <ActionGroups desk={desk} moves={moves} shown={shown} />
      {did && <View className="plan__undo-room" />}
      {sheet && <OverPage sheet={sheet} desk={desk} moves={moves} />}
      <DidBar did={did} forget={forget} />
    </View>
  );
}

interface OverPageProps {
  readonly sheet: OpenSheet;
  readonly desk: PlanDesk;
  readonly moves: Moves;
}

function OverPage({ sheet, desk, moves }: OverPageProps) {
  const { plan, close } = desk;
  if (sheet.kind === 'goal') return <GoalSheet desk={desk} />;
  if (sheet.kind === 'publish') return <PublishSheet desk={desk} />;
  if (sheet.kind === 'survey') return plan.survey && <SurveySheet survey={plan.survey} onClose={close} />;
  const action = plan.actions.find(({ actionId }) => actionId === sheet.actionId);
  if (!action) return null;
  if (sheet.kind === 'close') return <CloseSheet action={action} desk={desk} />;
  return <WordSheet action={action} to={sheet.to} desk={desk} moves={moves} />;
}
