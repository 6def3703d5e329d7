import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

import './index.scss';
import { useConversations } from '../services/chat';
import { openPage } from '../services/navigation';
import { useOnline } from '../services/network';
import { useMe, useRoles } from '../services/people';
import { CHAT } from '../texts/chat';
import { Asked, Button, Card, LinkRow, Notice, Screen, SectionHead, StatePage } from '../ui';
import { ConversationRow } from './conversation-row';
import { KeptRows } from './kept-rows';

/** Conversations: a firm's one with its plan, and those of a commissioner with what is unread first. */
export default function MessagesPage() {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const { roles } = useRoles();
  const isVisitor = roles.every((role) => role === 'visitor' || role === 'operator' || role === 'administrator');
  const { data, error, refetch } = useConversations(isShown && !isVisitor);
  const isOnline = useOnline();
  if (!data) {
    return (
      <Screen>
        <Asked loading={CHAT.loading} error={error} retry={() => void refetch()} />
        {error && <KeptRows listed={null} />}
      </Screen>
    );
  }
  const own = data.items.filter(({ side }) => side === 'firm');
  const cared = data.items.filter(({ side }) => side === 'care');
  const isCommissioner = roles.includes('commissioner');
  return (
    <Screen>
      {(!isOnline || error) && <Notice icon="offline">{isOnline ? CHAT.stale : CHAT.offline}</Notice>}
      {own.length > 0 && (
        <Own
          rows={own.map((item) => (
            <ConversationRow key={item.firmId} conversation={item} />
          ))}
        />
      )}
      {cared.length > 0 && (
        <>
          <SectionHead title={CHAT.careTitle} />
          <Card className="line-list card--list">
            {cared.map((item) => (
              <ConversationRow key={item.firmId} conversation={item} />
            ))}
          </Card>
        </>
      )}
      <KeptRows listed={data.items} />
      {isCommissioner && cared.length === 0 && (
        <StatePage icon="person" title={CHAT.listEmptyTitle} text={CHAT.listEmptyText} />
      )}
      {!isCommissioner && own.length === 0 && <First />}
    </Screen>
  );
}

function Own({ rows }: { readonly rows: readonly JSX.Element[] }) {
  return (
    <>
      <SectionHead title={CHAT.ownTitle} />
      <Card className="line-list card--list">
        {rows}
        <LinkRow icon="flag" title={CHAT.plan} text={CHAT.planHint} onTap={() => openPage('plan')} />
      </Card>
    </>
  );
}

/** Nobody to write to yet: what comes next. */
function First() {
  const { data: me } = useMe();
  if (me?.member) {
    return (
      <StatePage icon="person" title={CHAT.noCareTitle} text={CHAT.noCareText}>
        <Button kind="secondary" label={CHAT.toTeam} onTap={() => openPage('team')} />
      </StatePage>
    );
  }
  return (
    <StatePage icon="person" title={CHAT.noFirmTitle} text={CHAT.noFirmText}>
      <Button label={CHAT.toCheck} onTap={() => openPage('home')} />
      <Button kind="secondary" label={CHAT.toTeam} onTap={() => openPage('team')} />
    </StatePage>
  );
}
