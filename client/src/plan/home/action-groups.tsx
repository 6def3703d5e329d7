import { View } from '@tarojs/components';
import { useState } from 'react';

import { PLAN } from '../../texts/plan';
import { Card, Link, LinkRow, SectionHead } from '../../ui';
import { groupActions, type ActionGroup } from '../group-actions';
import { ActionCard } from './action-card';
import type { Moves, PlanDesk } from './desk';

/** Groups of what is over: they open at a tap, so that the page is about what is to be done. */
const FOLDED: readonly ActionGroup[] = ['done', 'dropped'];

export function ActionGroups({ desk, moves }: { readonly desk: PlanDesk; readonly moves: Moves }) {
  const [unfolded, setUnfolded] = useState<readonly ActionGroup[]>([]);
  return (
    <View>
      {groupActions(desk.plan.actions).map(({ group, actions }) => {
        const title = PLAN.groups[group];
        const isFolded = FOLDED.includes(group) && !unfolded.includes(group);
        const fold = (): void =>
          setUnfolded(isFolded ? [...unfolded, group] : unfolded.filter((each) => each !== group));
        if (isFolded) {
          return (
            <View key={group} className="plan__foot">
              <Card className="card--list">
                <LinkRow after="down" title={PLAN.groupShow(title, actions.length)} onTap={fold} />
              </Card>
            </View>
          );
        }
        return (
          <View key={group}>
            <SectionHead
              title={`${title} ${actions.length}`}
              aside={FOLDED.includes(group) && <Link label={PLAN.less} hint={PLAN.groupHide(title)} onTap={fold} />}
            />
            <View className="stack">
              {actions.map((action) => (
                <ActionCard key={action.actionId} action={action} desk={desk} moves={moves} />
              ))}
            </View>
          </View>
        );
      })}
    </View>
  );
}
