import { View } from '@tarojs/components';

import { confirm, toast } from '../../services/feedback';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { TEAM } from '../../texts/team';
import { Button, FieldError, Sheet } from '../../ui';
import { nameOf, type Member } from './members-card';

interface MemberSheetProps {
  readonly firmId: string;
  readonly member: Member;
  readonly onClose: () => void;
}

/** What an owner can do with another member; each asks first and says what happens. */
export function MemberSheet({ firmId, member, onClose }: MemberSheetProps) {
  const removing = useDeed('firms', 'removeMember');
  const handing = useDeed('firms', 'handOver');
  const name = nameOf(member);
  const whom = { firmId, memberId: member.memberId };
  const fault = removing.fault ?? handing.fault;
  const isBusy = removing.isBusy || handing.isBusy;

  const ask = (title: string, content: string, yes: string) => confirm({ title, content, yes, no: COMMON.cancel });
  const settled = (words: string): void => {
    toast(words);
    onClose();
  };
  const handOver = async (): Promise<void> => {
    if (!(await ask(TEAM.handOver, TEAM.handOverAsk(name), TEAM.handOverYes))) return;
    if (await handing.run(whom)) settled(TEAM.handOverDone(name));
  };
  const remove = async (): Promise<void> => {
    if (!(await ask(TEAM.remove, TEAM.removeAsk(name), TEAM.remove))) return;
    if (await removing.run(whom)) settled(TEAM.removeDone);
  };
  return (
    <Sheet title={name} onClose={onClose}>
      <View className="text-soft">{TEAM.memberLead}</View>
      {fault && <FieldError text={sayFault(fault, TEAM.faults)} />}
      <Button kind="secondary" label={TEAM.handOver} disabled={isBusy} onTap={() => void handOver()} />
      <Button kind="danger" label={TEAM.remove} disabled={isBusy} onTap={() => void remove()} />
    </Sheet>
  );
}
