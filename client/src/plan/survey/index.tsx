import { useState } from 'react';

import '../plan.scss';
import { usePlan } from '../../services/plan';
import { PLAN } from '../../texts/plan';
import { Screen, Skeleton } from '../../ui';
import { NoFirm, ToDesk } from '../no-firm';
import { usePlanFirm } from '../use-plan-firm';
import { SurveyDone } from './survey-done';
import { keptSurvey } from './survey-draft';
import { SurveyForm } from './survey-form';

/** 需求调查: ten taps. It is filled in without a network too; handing it in needs one. */
export default function SurveyPage() {
  const { firmId, isCommissioner, isPending, error: unknown } = usePlanFirm();
  const { data: plan, error } = usePlan(firmId);
  const [isDone, setDone] = useState(false);
  const [kept] = useState(keptSurvey);
  if (firmId === undefined && !isPending) return <Screen>{isCommissioner ? <ToDesk /> : <NoFirm />}</Screen>;
  if (isDone)
    return (
      <Screen>
        <SurveyDone firmId={firmId} onAgain={() => setDone(false)} />
      </Screen>
    );
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
