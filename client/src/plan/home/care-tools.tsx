import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { PLAN } from '../../texts/plan';
import { Button } from '../../ui';
import type { PlanDesk } from './desk';

/** How the commissioner fills the plan, and sends out what he has drafted. */
export function CareTools({ desk: { plan, firmId, open } }: { readonly desk: PlanDesk }) {
  if (plan.side !== 'care') return null;
  const drafts = plan.actions.filter(({ state }) => state === 'draft').length;
  return (
    <View className="stack">
      {drafts > 0 && <Button label={PLAN.publish(drafts)} onTap={() => open({ kind: 'publish' })} />}
      <Button
        kind={drafts > 0 ? 'secondary' : 'primary'}
        icon="stairs"
        label={PLAN.propose}
        onTap={() => openPage('planEdit', { firm: firmId, mode: 'propose' })}
      />
      <Button kind="secondary" icon="plus" label={PLAN.addOwn} onTap={() => openPage('planEdit', { firm: firmId })} />
    </View>
  );
}
