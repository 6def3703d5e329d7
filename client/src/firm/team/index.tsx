import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';

import './index.scss';
import { call } from '../../services/call';
import { openPage, pageUrl } from '../../services/navigation';
import { useMe, useMyFirm, type Me, type MyFirm } from '../../services/people';
import { TEAM } from '../../texts/team';
import { Asked, Button, Card, LinkRow, Screen, SectionHead, StatePage } from '../../ui';
import { CareCard } from './care-card';
import { InviteCard, type Invitation } from './invite-card';
import { LeaveRow } from './leave-row';
import { MembersCard } from './members-card';
import { OpenInvites } from './open-invites';
import { StandingCard } from './standing-card';

/** The firm's people: whether the owner is known, who looks after it, who belongs to it, and who may come. */
export default function TeamPage() {
  const me = useMe();
  const read = useMyFirm();
  const firm = read.data?.firm;
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const name = me.data?.member?.firmName ?? null;
  useShareAppMessage(() => ({
    title: TEAM.shareTitle(name),
    path: invitation ? pageUrl('join', { code: invitation.code }) : pageUrl('home'),
    imageUrl: '/assets/share.png',
  }));

  if (firm === undefined || !me.data) {
    return (
      <Screen>
        <Asked
          loading={TEAM.loading}
          error={read.error ?? me.error}
          retry={() => void Promise.all([read.refetch(), me.refetch()])}
        />
      </Screen>
    );
  }
  if (firm === null) return <Screen>{NONE}</Screen>;
  return (
    <Screen>
      <SectionHead title={name ?? TEAM.unnamed} />
      <View className="stack">
        <StandingCard firm={firm} />
        <CareCard careBy={me.data.careBy} />
      </View>
      <People firm={firm} me={me.data} invitation={invitation} onInvite={setInvitation} />
    </Screen>
  );
}

const NONE = (
  <StatePage icon="person" title={TEAM.noneTitle} text={TEAM.noneText}>
    <Button label={TEAM.noneCheck} onTap={() => openPage('home')} />
    <Button kind="secondary" label={TEAM.joinTitle} onTap={() => openPage('join')} />
  </StatePage>
);

interface PeopleProps {
  readonly firm: MyFirm;
  readonly me: Me;
  readonly invitation: Invitation | null;
  readonly onInvite: (invitation: Invitation | null) => void;
}

function People({ firm, me, invitation, onInvite }: PeopleProps) {
  const { firmId, role, state } = firm;
  const team = useQuery({ queryKey: ['firms', 'team', firmId], queryFn: () => call('firms', 'team', { firmId }) });
  if (!team.data) {
    return <Asked loading={TEAM.loading} error={team.error} retry={() => void team.refetch()} words={TEAM.faults} />;
  }
  const { members, invitations } = team.data;
  const isOwner = role === 'owner';
  return (
    <>
      <SectionHead title={TEAM.membersTitle(members.length)} />
      <MembersCard firmId={firmId} members={members} canManage={isOwner} />
      {isOwner && state === 'verified' && (
        <>
          <SectionHead title={TEAM.inviteTitle} />
          <InviteCard
            firmId={firmId}
            firmName={me.member?.firmName ?? null}
            invitation={invitation}
            onInvite={onInvite}
          />
          <OpenInvites
            firmId={firmId}
            invitations={invitations}
            onCancel={(codeId) => {
              if (codeId === invitation?.codeId) onInvite(null);
            }}
          />
        </>
      )}
      <View className="team__foot">
        <Card className="line-list card--list">
          <LinkRow icon="clock" title={TEAM.edits} text={TEAM.editsHint} onTap={() => openPage('edits')} />
          <LeaveRow firmId={firmId} />
        </Card>
      </View>
    </>
  );
}
