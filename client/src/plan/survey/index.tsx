import { useState } from 'react';

import '../plan.scss';
import { openPage } from '../../services/navigation';
import { usePlan } from '../../services/plan';
import { PLAN } from '../../texts/plan';
import { Button, Screen, Skeleton, StatePage } from '../../ui';
import { usePlanFirm } from '../use-plan-firm';
import { SurveyDone } from './survey-done';
import { keptSurvey } from './survey-draft';
import { SurveyForm } from './survey-form';

/** 需求调查: ten taps. It is filled in without a network too; handing it in needs one. */
export default function SurveyPage() {
  const { firmId, isPending, error: unknown } = usePlanFirm();
  const { data: plan, error } = usePlan(firmId);
  const [isDone, setDone] = useState(false);
  const [kept] = useState(keptSurvey);
  if (firmId === undefined && !isPending) return <Screen>{NONE}</Screen>;
  if (isDone) return <Screen>{<SurveyDone firmId={firmId} onAgain={() => setDone(false)} />}</Screen>;
  // What was answered before is in the cloud; without it the form begins with what this phone has.
  if (!plan && !error && !unknown && kept === null) {
    return (
      <Screen>
        <Skeleton label={PLAN.loading} />
      </Screen>
    );
  }
  return (
    <Screen>
      <SurveyForm before={plan?.survey ?? null} onDone={() => setDone(true)} />
    </Screen>
  );
}

const NONE = (
  <StatePage icon="flag" title={PLAN.noneTitle} text={PLAN.noneText}>
    <Button label={PLAN.noneStart} onTap={() => openPage('home')} />
    <Button kind="secondary" label={PLAN.noneJoin} onTap={() => openPage('join')} />
  </StatePage>
);
