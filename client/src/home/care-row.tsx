import { useUnread } from '../services/chat';
import { openPage } from '../services/navigation';
import { useMe } from '../services/people';
import { useOutbox } from '../services/outbox';
import { CHAT } from '../texts/chat';
import { Card, LinkRow } from '../ui';

/** The firm's commissioner, one tap away, and what he has written meanwhile. Visitors of the first page ask the cloud nothing. */
export function CareRow() {
  const isKnown = useOutbox(({ link }) => link !== null);
  const { data: me } = useMe(isKnown);
  const unread = useUnread();
  if (!me?.member || !me.careBy) return null;
  return (
    <Card className="card--list home__measures">
      <LinkRow
        icon="person"
        title={CHAT.careOf(me.careBy.cover ?? me.careBy.name)}
        text={unread > 0 ? CHAT.contactNew(unread) : CHAT.ask}
        onTap={() => openPage('room')}
      />
    </Card>
  );
}
