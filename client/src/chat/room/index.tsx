import { useKeptFirm } from '../../services/chat';
import { useOutbox } from '../../services/outbox';
import { useParams } from '../../services/params';
import { useMe } from '../../services/people';
import { CHAT } from '../../texts/chat';
import { Asked, Screen } from '../../ui';
import './index.scss';
import { NoRoom } from './no-room';
import { Room } from './room';

/** `?firm=` or one's own firm's; `&at=` an entry to go to; `&card=&title=` what is asked about. */
export default function RoomPage() {
  const params = useParams();
  const me = useMe();
  // Before the cloud says whose firm it is, or without a network, it is the one that this phone knows.
  const linked = useOutbox(({ link }) => link?.firmId);
  const kept = useKeptFirm(!me.data) ?? linked;
  const firmId = params['firm'] ?? (me.data ? me.data.member?.firmId : kept);
  if (firmId !== undefined) return <Room key={firmId} firmId={firmId} params={params} />;
  return (
    <Screen>
      {me.data ? (
        <NoRoom why="no-firm" />
      ) : (
        <Asked loading={CHAT.loading} error={me.error} retry={() => void me.refetch()} />
      )}
    </Screen>
  );
}
