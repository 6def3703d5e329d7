import type { Conversation } from '@shared/api/chat';

import { useKeptFirm, useUnsentFirms, useUnsentCount } from '../services/chat';
import { openPage } from '../services/navigation';
import { CHAT } from '../texts/chat';
import { Card, LinkRow } from '../ui';

interface KeptRowsProps {
  /** The conversations that the cloud has told of; null: it cannot be asked. */
  readonly listed: readonly Conversation[] | null;
}

/** The way to what lies on this phone alone: the own conversation without a network, and messages that have not gone out. */
export function KeptRows({ listed }: KeptRowsProps) {
  const own = useKeptFirm(listed === null);
  const unsent = useUnsentFirms();
  const others = unsent.filter((id) => id !== own && !listed?.some(({ firmId }) => firmId === id));
  if (own === null && others.length === 0) return null;
  return (
    <Card className="line-list card--list">
      {own !== null && <KeptRow firmId={own} title={CHAT.ownTitle} />}
      {others.map((firmId) => (
        <KeptRow key={firmId} firmId={firmId} title={CHAT.unsentTitle} />
      ))}
    </Card>
  );
}

function KeptRow({ firmId, title }: { readonly firmId: string; readonly title: string }) {
  const unsent = useUnsentCount(firmId);
  const text = unsent > 0 ? CHAT.unsent(unsent) : CHAT.keptText;
  return <LinkRow icon="person" title={title} text={text} onTap={() => openPage('room', { firm: firmId })} />;
}
