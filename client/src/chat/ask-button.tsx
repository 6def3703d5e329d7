import type { ChatCard } from '@shared/api/chat';

import { openPage } from '../services/navigation';
import { useOutbox } from '../services/outbox';
import { useMe } from '../services/people';
import { CHAT } from '../texts/chat';
import { Button, Link } from '../ui';

interface AskButtonProps {
  /** Null: nothing that the cloud knows, so there is no card of it. */
  readonly card: ChatCard | null;
  readonly title: string;
  /** Of a commissioner's page: the firm that he writes to. */
  readonly firmId?: string | undefined;
  readonly isSmall?: boolean;
}

/** From a thing to the words about it: the conversation opens with its card. Only for those who have somebody to write to. */
export function AskButton({ card, title, firmId, isSmall }: AskButtonProps) {
  const isKnown = useOutbox(({ link }) => link !== null);
  const { data: me } = useMe(isKnown && firmId === undefined);
  if (card === null || (firmId === undefined && !(me?.member && me.careBy))) return null;
  const open = (): void => openPage('room', { firm: firmId, card: JSON.stringify(card), title });
  const label = firmId === undefined ? CHAT.askAbout : CHAT.tellAbout;
  return isSmall ? (
    <Link icon="pen" label={label} hint={`${label}：${title}`} onTap={open} />
  ) : (
    <Button kind="secondary" icon="pen" label={label} hint={`${label}：${title}`} onTap={open} />
  );
}
