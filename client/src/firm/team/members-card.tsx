import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { dayOf } from '../../services/say-day';
import { TEAM } from '../../texts/team';
import { Card, LinkRow } from '../../ui';
import { MemberSheet } from './member-sheet';

export type Member = ActionOutput<'firms', 'team'>['members'][number];

export const nameOf = ({ name, isYou }: Member): string => {
  const called = name ?? TEAM.nameless;
  return isYou ? `${called}（${TEAM.you}）` : called;
};

interface MembersCardProps {
  readonly firmId: string;
  readonly members: readonly Member[];
  readonly canManage: boolean;
}

/** Everybody of the firm; an owner taps somebody else to remove him or to hand over. */
export function MembersCard({ firmId, members, canManage }: MembersCardProps) {
  const [picked, setPicked] = useState<Member | null>(null);
  return (
    <Card className="line-list card--list">
      {members.map((member) => {
        const about = `${TEAM.roles[member.role]} · ${TEAM.joined(dayOf(member.joinedAt))}`;
        return canManage && !member.isYou ? (
          <LinkRow
            key={member.memberId}
            title={nameOf(member)}
            text={about}
            label={TEAM.manage(nameOf(member))}
            onTap={() => setPicked(member)}
          />
        ) : (
          <View key={member.memberId} className="line-item">
            <View className="grow">
              <View className="text-strong">{nameOf(member)}</View>
              <View className="text-soft">{about}</View>
            </View>
          </View>
        );
      })}
      {picked && <MemberSheet firmId={firmId} member={picked} onClose={() => setPicked(null)} />}
    </Card>
  );
}
