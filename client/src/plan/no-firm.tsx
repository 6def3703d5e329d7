import { openPage } from '../services/navigation';
import { PLAN } from '../texts/plan';
import { Button, StatePage } from '../ui';

/** The cloud knows no firm of the caller's: a plan begins with a check that is saved. */
export function NoFirm() {
  return (
    <StatePage icon="flag" title={PLAN.noneTitle} text={PLAN.noneText}>
      <Button label={PLAN.noneStart} onTap={() => openPage('home')} />
      <Button kind="secondary" label={PLAN.noneJoin} onTap={() => openPage('join')} />
    </StatePage>
  );
}

/** A commissioner looks at the plan of a firm, and has not said which. */
export function ToDesk() {
  return (
    <StatePage icon="flag" title={PLAN.deskTitle} text={PLAN.deskText}>
      <Button label={PLAN.toDesk} onTap={() => openPage('desk')} />
    </StatePage>
  );
}
