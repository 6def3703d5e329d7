import { View } from '@tarojs/components';

import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN } from '../../texts/plan';
import { Button, FieldError, Sheet } from '../../ui';
import type { PlanDesk } from './desk';

/** What will go out, before it goes. */
export function PublishSheet({ desk }: { readonly desk: PlanDesk }) {
  const { firmId, plan, tell, close } = desk;
  const { run, isBusy, fault } = useDeed('plan', 'publish');
  const drafts = plan.actions.filter(({ state }) => state === 'draft');
  const publish = async (): Promise<void> => {
    const answer = await run({ firmId });
    if (!answer) return;
    close();
    tell({ text: PLAN.published(answer.published) });
  };
  return (
    <Sheet title={PLAN.publishTitle} onClose={close}>
      <View>{PLAN.publishText(drafts.length)}</View>
      {drafts.map(({ actionId, title }, at) => (
        <View key={actionId}>
          {at + 1}. {title}
        </View>
      ))}
      {fault && <FieldError text={sayFault(fault, PLAN.faults)} />}
      <Button label={PLAN.publishYes} disabled={isBusy || drafts.length === 0} onTap={() => void publish()} />
    </Sheet>
  );
}
