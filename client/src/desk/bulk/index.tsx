import { useState } from 'react';

import '../parts/desk.scss';
import { sayTo } from '../../services/chat';
import { nowIso } from '../../services/clock';
import { useDesk } from '../../services/desk';
import { DESK } from '../../texts/desk';
import { Screen, StatePage } from '../../ui';
import { AskedDesk } from '../parts/asked-desk';
import { SentView } from './sent-view';
import type { SentBulk } from './types';
import { WriteView } from './write-view';

/** One text to several firms, each in its own conversation and by the same queue as every other message. */
export default function BulkPage() {
  const { data, error, refetch } = useDesk();
  const [sent, setSent] = useState<SentBulk | null>(null);
  const [text, setText] = useState('');
  if (sent) {
    const again = (): void => {
      setText('');
      setSent(null);
    };
    return (
      <Screen>
        <SentView sent={sent} onAgain={again} />
      </Screen>
    );
  }
  if (!data) return <AskedDesk error={error} refetch={refetch} />;
  if (data.firms.length === 0) {
    return (
      <Screen>
        <StatePage icon="person" title={DESK.emptyTitle} text={DESK.emptyText} />
      </Screen>
    );
  }
  const send = (firmIds: readonly string[], words: string): void => {
    const chosen = data.firms.filter(({ firmId }) => firmIds.includes(firmId));
    const messages = chosen.map(({ firmId, name }) => ({
      firmId,
      name: name ?? DESK.unnamed,
      key: sayTo(firmId, { kind: 'text', text: words }),
    }));
    setSent({ text: words, at: nowIso(), messages });
  };
  return (
    <Screen>
      <WriteView firms={data.firms} text={text} onText={setText} onSend={send} />
    </Screen>
  );
}
