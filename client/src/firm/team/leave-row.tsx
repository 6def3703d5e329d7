import { confirm, toast } from '../../services/feedback';
import { openPage } from '../../services/navigation';
import { useOutbox } from '../../services/outbox';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { COMMON } from '../../texts/common';
import { TEAM } from '../../texts/team';
import { FieldError, LinkRow } from '../../ui';

/** Leaving asks first; the last owner is told what to do instead. */
export function LeaveRow({ firmId }: { readonly firmId: string }) {
  const { run, fault } = useDeed('firms', 'leave');
  const leave = async (): Promise<void> => {
    const asks = { title: TEAM.leave, content: TEAM.leaveAsk, yes: TEAM.leaveYes, no: COMMON.cancel };
    if (!(await confirm(asks)) || !(await run({ firmId }))) return;
    // What this phone saves from now on is for another firm, or for none.
    useOutbox.getState().setLink(null);
    toast(TEAM.leaveDone);
    openPage('mine');
  };
  return (
    <>
      <LinkRow icon="minus" title={TEAM.leave} text={TEAM.leaveHint} after="none" onTap={() => void leave()} />
      {fault && <FieldError text={sayFault(fault, TEAM.faults)} />}
    </>
  );
}
