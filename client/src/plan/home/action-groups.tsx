import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';

import { scrollToPart } from '../../services/scroll-to-part';
import { PLAN } from '../../texts/plan';
import { Card, Link, LinkRow, SectionHead } from '../../ui';
import { groupActions, groupOf, type ActionGroup } from '../group-actions';
import { ActionCard } from './action-card';
import type { Moves, PlanDesk } from './desk';

/** Groups of what is over: they open at a tap, so that the page is about what is to be done. */
const FOLDED: readonly ActionGroup[] = ['done', 'dropped'];

interface ActionGroupsProps {
  readonly desk: PlanDesk;
  readonly moves: Moves;
  readonly shown: string | undefined;
}

export function ActionGroups({ desk, moves, shown }: ActionGroupsProps) {
  const [unfolded, setUnfolded] = useState<readonly ActionGroup[]>(() =>
    desk.plan.actions.filter(({ actionId }) => actionId === shown).map(groupOf),
  );
  useEffect(() => {
    if (shown !== undefined) scrollToPart(`action-${shown}`);
  }, [shown]);
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
