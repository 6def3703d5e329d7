import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PlanAction } from '@shared/api/plan';
import { figureText, pathText } from '@shared/text';

import { EMPTY, type Entered } from '../../check/ask/inputs/types';
import { followClose } from '../../services/plan';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN } from '../../texts/plan';
import { Button, FieldError, Notice, Sheet } from '../../ui';
import { figureOf } from '../figure-value';
import { offersOf } from '../offers-of';
import { isStale, sayChanged } from '../say-stale';
import { useBehind } from '../use-behind';
import { ClosedView } from './closed-view';
import type { PlanDesk } from './desk';
import { FigureInput } from './figure-input';

interface CloseSheetProps {
  readonly action: PlanAction;
  readonly desk: PlanDesk;
}

/** Closing asks for the figure as it is now, and then shows what it was good for. */
export function CloseSheet({ action, desk }: CloseSheetProps) {
  const { firmId, plan, reload, close } = desk;
  const { run, isBusy, fault } = useDeed('plan', 'close');
  const [now, setNow] = useState<Entered>(EMPTY);
  const [error, setError] = useState<string | null>(null);
  const [closed, setClosed] = useState<PlanAction | null>(null);
  const behind = useBehind(fault, reload, (newest) => sayChanged(newest, action.actionId));
  const words = error ?? (isStale(fault) ? behind : fault && sayFault(fault, PLAN.faults));
  if (closed) return <ClosedView closed={closed} desk={desk} />;

  const { actionId, version, figure, title } = action;
  const canStill = offersOf(action, plan.side).some(({ to }) => to === 'done');
  const send = async (): Promise<void> => {
    setError(null);
    if (figure && now.state !== 'value') return setError(now.state === 'bad' ? now.text : PLAN.closeEmpty);
    const given = now.state === 'value' ? now.value : null;
    const value = figure ? figureOf(figure.path, given) : null;
    const answer = await run({ firmId, actionId, version, value });
    if (!answer) return;
    // The form of this phone takes the figure over; where it cannot, the next saving meets the cloud's as a colleague's edit.
    if (figure) void followClose(firmId, figure.path, given).catch(() => undefined);
    setClosed(answer.action);
  };
  return (
    <Sheet title={PLAN.closeTitle} onClose={close}>
      <View className="text-strong">{title}</View>
      {figure && (
        <>
          <View className="text-soft">{PLAN.closeLead}</View>
          <Notice icon="stairs">
            <View>{PLAN.closeWas(figureText(figure.path, figure.from))}</View>
            <View>{PLAN.closeTo(figureText(figure.path, figure.to))}</View>
          </Notice>
          <View className="text-strong">{PLAN.closeNow(pathText(figure.path))}</View>
          <FigureInput
            path={figure.path}
            now={now}
            onChange={(next) => {
              setNow(next);
              setError(null);
            }}
          />
        </>
      )}
      {words && <FieldError text={words} />}
      <Button
        label={figure ? PLAN.closeSend : (PLAN.moves.done ?? '')}
        disabled={isBusy || !canStill}
        onTap={() => void send()}
      />
    </Sheet>
  );
}
