import { useKeptFirm, useUnreadOfOwn } from '../services/chat';
import { openPage } from '../services/navigation';
import { useMe } from '../services/people';
import { useOutbox } from '../services/outbox';
import { CHAT } from '../texts/chat';
import { Card, LinkRow } from '../ui';

/**
 * The firm's commissioner, one tap away, and what he has written meanwhile. Where the cloud cannot be asked who he is, the way to
 * what this phone has of the conversation. Visitors of the first page ask the cloud nothing.
 */
export function CareRow() {
  const isKnown = useOutbox(({ link }) => link !== null);
  const { data: me, error } = useMe(isKnown);
  const unread = useUnreadOfOwn();
  const kept = useKeptFirm(isKnown && !me && error !== null);
  const care = me?.member ? me.careBy : null;
  if (!care && kept === null) return null;
  return (
    <Card className="card--list home__measures">
      <LinkRow
        icon="person"
        title={care ? CHAT.careOf(care.cover ?? care.name) : CHAT.ownTitle}
        text={!care ? CHAT.keptText : unread > 0 ? CHAT.contactNew(unread) : CHAT.ask}
        onTap={() => openPage('room', kept === null ? {} : { firm: kept })}
      />
    </Card>
  );
}
