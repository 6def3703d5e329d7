import { Image, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import type { ActionOutput } from '@shared/api';

import { call } from '../../services/call';
import { copyText, toast } from '../../services/feedback';
import { pageUrl } from '../../services/navigation';
import { IS_H5 } from '../../services/platform';
import { sayCode } from '../../services/one-time-code';
import { minuteOf } from '../../services/say-day';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { TEAM } from '../../texts/team';
import { Button, Card, FieldError, Notice, ShareButton } from '../../ui';

export type Invitation = ActionOutput<'firms', 'invite'>;

interface InviteCardProps {
  readonly firmId: string;
  readonly firmName: string | null;
  readonly invitation: Invitation | null;
  readonly onInvite: (invitation: Invitation) => void;
}

/** A code for one more member: told once, so it stays in view as long as the page does. */
export function InviteCard({ firmId, firmName, invitation, onInvite }: InviteCardProps) {
  const { run, isBusy, fault } = useDeed('firms', 'invite');
  const invite = async (): Promise<void> => {
    const issued = await run({ firmId });
    if (issued) onInvite(issued);
  };
  return (
    <Card className="stack">
      <View>{TEAM.inviteText}</View>
      {invitation && <Told firmId={firmId} firmName={firmName} invitation={invitation} />}
      {fault && <FieldError text={sayFault(fault, TEAM.faults)} />}
      <Button
        kind={invitation ? 'quiet' : 'primary'}
        icon="plus"
        label={invitation ? TEAM.inviteAgain : TEAM.invite}
        disabled={isBusy}
        onTap={() => void invite()}
      />
    </Card>
  );
}

interface ToldProps {
  readonly firmId: string;
  readonly firmName: string | null;
  readonly invitation: Invitation;
}

function Told({ firmId, firmName, invitation: { codeId, code, expiresAt } }: ToldProps) {
  const picture = useQuery({
    queryKey: ['invite-image', codeId],
    queryFn: () => call('firms', 'inviteImage', { firmId, code }),
    // Without the picture the code still works, so a fault of it is nobody's business.
    retry: false,
  });
  const image = picture.data?.image ?? null;
  const copy = async (): Promise<void> => toast((await copyText(sayCode(code))) ? COMMON.copied : COMMON.copyFailed);
  return (
    <View className="stack">
      <View className="invite__code">{sayCode(code)}</View>
      <View className="text-soft">{TEAM.expires(minuteOf(expiresAt))}</View>
      <ShareButton
        label={IS_H5 ? TEAM.shareLink : TEAM.share}
        title={TEAM.shareTitle(firmName)}
        path={pageUrl('join', { code })}
      />
      <Button kind="secondary" icon="doc" label={TEAM.copyCode} onTap={() => void copy()} />
      {image !== null && (
        <>
          <Image className="invite__picture" src={`data:image/png;base64,${image}`} aria-label={TEAM.qr} />
          <View className="text-hint">{TEAM.qr}</View>
        </>
      )}
      <Notice>{TEAM.inviteOnce}</Notice>
    </View>
  );
}
