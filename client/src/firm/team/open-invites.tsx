import { View } from '@tarojs/components';

import type { ActionOutput } from '@shared/api';

import { confirm, toast } from '../../services/feedback';
import { minuteOf } from '../../services/say-day';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { TEAM } from '../../texts/team';
import { Card, FieldError, Link, SectionHead } from '../../ui';

interface OpenInvitesProps {
  readonly firmId: string;
  readonly invitations: ActionOutput<'firms', 'team'>['invitations'];
  readonly onCancel: (codeId: string) => void;
}

/** Codes that nobody has used: each can be taken back. */
export function OpenInvites({ firmId, invitations, onCancel }: OpenInvitesProps) {
  const { run, fault } = useDeed('firms', 'cancelInvite');
  if (invitations.length === 0) return null;
  const cancel = async (codeId: string): Promise<void> => {
    const asks = { title: TEAM.cancelInvite, content: TEAM.cancelInviteAsk, yes: TEAM.cancelInvite, no: COMMON.cancel };
    if (!(await confirm(asks)) || !(await run({ firmId, codeId }))) return;
    onCancel(codeId);
    toast(TEAM.cancelInviteDone);
  };
  return (
    <>
      <SectionHead title={TEAM.openTitle} />
      <Card className="line-list card--list">
        {fault && <FieldError text={sayFault(fault, TEAM.faults)} />}
        {invitations.map(({ codeId, createdAt, expiresAt }) => (
          <View key={codeId} className="line-item">
            <View className="grow">
              <View className="text-strong">{TEAM.openRow(minuteOf(createdAt))}</View>
              <View className="text-soft">{TEAM.expires(minuteOf(expiresAt))}</View>
            </View>
            <Link label={TEAM.cancelInvite} onTap={() => void cancel(codeId)} />
          </View>
        ))}
      </Card>
    </>
  );
}
