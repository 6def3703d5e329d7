import { useMayHaveAlerts } from '../../services/alerts';
import { openPage } from '../../services/navigation';
import { useRoles } from '../../services/people';
import { INBOX } from '../../texts/alerts';
import { Button, StatePage } from '../../ui';

/** No alert yet: what will come here, and what brings the first. */
export function NothingYet() {
  const mayHave = useMayHaveAlerts();
  const { roles } = useRoles();
  const isCare = roles.includes('commissioner') && !roles.includes('owner') && !roles.includes('staff');
  if (!mayHave) {
    return (
      <StatePage icon="bell" title={INBOX.outsideTitle} text={INBOX.outsideText}>
        <Button label={INBOX.toCheck} onTap={() => openPage('home')} />
      </StatePage>
    );
  }
  if (isCare) {
    return (
      <StatePage icon="bell" title={INBOX.emptyCareTitle} text={INBOX.emptyCareText}>
        <Button label={INBOX.emptyDesk} onTap={() => openPage('desk')} />
      </StatePage>
    );
  }
  return (
    <StatePage icon="bell" title={INBOX.emptyTitle} text={INBOX.emptyText}>
      <Button label={INBOX.emptyMeasures} onTap={() => openPage('measures')} />
    </StatePage>
  );
}
