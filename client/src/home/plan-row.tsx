import { isLate } from '@shared/plan/moves';

import { useDay } from '../services/day';
import { openPage } from '../services/navigation';
import { useOutbox } from '../services/outbox';
import { useMe } from '../services/people';
import { nextAction, progressOf } from '../services/plan/progress';
import { usePlan } from '../services/plan/use-plan';
import { PLAN_ROWS } from '../texts/plan-rows';
import { Card, LinkRow } from '../ui';

/** What the firm's plan asks for next. Not there before a plan was published, nor for whoever has agreed to nothing yet. */
export function PlanRow() {
  const isKnown = useOutbox(({ consent }) => consent !== null);
  const today = useDay();
  const { data: me } = useMe(isKnown);
  const { data: plan } = usePlan(me?.member?.firmId);
  if (!plan || plan.side !== 'firm' || plan.publishedAt === null) return null;
  const next = nextAction(plan);
  if (!next && progressOf(plan.actions, today).all === 0) return null;
  const text = next ? (isLate(next, today) ? PLAN_ROWS.late : PLAN_ROWS.next)(next.title) : PLAN_ROWS.done;
  return (
    <Card className="card--list home__measures">
      <LinkRow icon="flag" title={PLAN_ROWS.home} text={text} onTap={() => openPage('plan')} />
    </Card>
  );
}
