import { openPage } from '../services/navigation';
import { roleInView, useRoleStore } from '../services/people';
import { DESK } from '../texts/desk';
import { Card, LinkRow } from '../ui';

/** The desk, one tap away for whoever works as a commissioner; by what the phone knows, so that the first page asks the cloud nothing. */
export function DeskRow() {
  const { chosen, known } = useRoleStore();
  if (roleInView(chosen, known) !== 'commissioner') return null;
  return (
    <Card className="card--list home__measures">
      <LinkRow icon="flag" title={DESK.title} text={DESK.mineHint} onTap={() => openPage('desk')} />
    </Card>
  );
}
