import { View } from '@tarojs/components';

import type { PlanAction } from '@shared/api/plan';
import { figureText } from '@shared/text';

import { openPage } from '../../services/navigation';
import { nextAction } from '../../services/plan';
import { scrollToPart } from '../../services/scroll-to-part';
import { PLAN } from '../../texts/plan';
import { Button, Notice, Sheet } from '../../ui';
import type { PlanDesk } from './desk';
import { GainView } from './gain-view';

interface ClosedViewProps {
  readonly closed: PlanAction;
  readonly desk: PlanDesk;
}

/** What the action was good for, and what to do next. */
export function ClosedView({ closed, desk }: ClosedViewProps) {
  const { plan, close } = desk;
  const { result, figure, actionId } = closed;
  const gain = result?.gain ?? null;
  const next = nextAction({ ...plan, actions: plan.actions.filter((each) => each.actionId !== actionId) });
  return (
    <Sheet title={PLAN.closed} onClose={close}>
      <View className="text-strong">{closed.title}</View>
      {figure && result && result.value !== null && (
        <Notice tone="good" live>
          <View>{PLAN.resultOf(figureText(figure.path, result.value))}</View>
          <View>{PLAN.gainSaved}</View>
        </Notice>
      )}
      {gain && <GainView gain={gain} />}
      {gain && plan.side === 'firm' && (
        <Button
          label={PLAN.seeResult}
          onTap={() => {
            close();
            openPage('result', { rung: gain.rung });
          }}
        />
      )}
      {next && (
        <Button
          kind="secondary"
          label={PLAN.seeNext(next.title)}
          onTap={() => {
            close();
            scrollToPart(`action-${next.actionId}`);
          }}
        />
      )}
      <Button kind="quiet" label={PLAN.toPlan} onTap={close} />
    </Sheet>
  );
}
