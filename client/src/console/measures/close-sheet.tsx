import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { PublicMeasure } from '@shared/measures';
import { CLOSED_REASONS } from '@shared/measures/terms';

import { call } from '../../services/call';
import { useDay } from '../../services/day';
import { confirm, toast } from '../../services/feedback';
import { COMMON } from '../../texts/common';
import { CONSOLE_MEASURES } from '../../texts/console-measures';
import { Button, Choice, DateFields, FieldError, Notice, Sheet } from '../../ui';
import { Asked } from '../parts/asked';
import { isAmong } from '../parts/region-store';
import { useAct } from '../parts/use-act';

interface CloseSheetProps {
  readonly measureId: string;
  /** The operator's own: the measures of others are not his to close. */
  readonly regions: readonly string[];
  readonly onClose: () => void;
}

/** Closes a measure before its end, or opens one again that was closed so. */
export function CloseSheet({ measureId, regions, onClose }: CloseSheetProps) {
  const query = useQuery({
    queryKey: ['console', 'measure', measureId],
    queryFn: () => call('measures', 'detail', { measureId }),
  });
  const measure = query.data?.measure;
  return (
    <Sheet title={CONSOLE_MEASURES.closeTitle} onClose={onClose}>
      {!measure && <Asked {...query} />}
      {measure && <View className="text-strong">{measure.title}</View>}
      {measure && !isAmong(measure.region, regions) && <Notice tone="warn">{CONSOLE_MEASURES.notYours}</Notice>}
      {measure && isAmong(measure.region, regions) && <Step measure={measure} done={onClose} />}
    </Sheet>
  );
}

interface StepProps {
  readonly measure: PublicMeasure;
  readonly done: () => void;
}

const Step = ({ measure, done }: StepProps) =>
  measure.closedEarly ? <Reopen measure={measure} done={done} /> : <Close measure={measure} done={done} />;

function Close({ measure: { id, title }, done }: StepProps) {
  const today = useDay();
  const { act, isBusy, error, say } = useAct('closeMeasure');
  const [reason, setReason] = useState<(typeof CLOSED_REASONS)[number]>('budget-used');
  const [on, setOn] = useState<string | null>(today);
  const close = async (): Promise<void> => {
    if (!on) return say(CONSOLE_MEASURES.badOn);
    const asks = {
      title: CONSOLE_MEASURES.close,
      content: CONSOLE_MEASURES.closeAsk(title, on),
      yes: CONSOLE_MEASURES.close,
      no: COMMON.cancel,
    };
    if (!(await confirm(asks)) || !(await act({ measureId: id, closedEarly: { on, reason } }))) return;
    toast(CONSOLE_MEASURES.closed);
    done();
  };
  return (
    <View className="stack">
      <View className="text-strong">{CONSOLE_MEASURES.why}</View>
      <View className="stack" aria-role="radiogroup" aria-label={CONSOLE_MEASURES.why}>
        {CLOSED_REASONS.map((each) => (
          <Choice
            key={each}
            label={CONSOLE_MEASURES.reasons[each]}
            on={each === reason}
            onTap={() => setReason(each)}
          />
        ))}
      </View>
      <View className="text-strong">{CONSOLE_MEASURES.on}</View>
      <DateFields value={today} withDay label={CONSOLE_MEASURES.on} onChange={setOn} />
      {error !== null && <FieldError text={error} />}
      <Button kind="danger" label={CONSOLE_MEASURES.close} disabled={isBusy} onTap={() => void close()} />
    </View>
  );
}

function Reopen({ measure: { id, title, closedEarly }, done }: StepProps) {
  const { act, isBusy, error } = useAct('closeMeasure');
  const reopen = async (): Promise<void> => {
    const asks = {
      title: CONSOLE_MEASURES.reopen,
      content: CONSOLE_MEASURES.reopenAsk(title),
      yes: CONSOLE_MEASURES.reopen,
      no: COMMON.cancel,
    };
    if (!(await confirm(asks)) || !(await act({ measureId: id, closedEarly: null }))) return;
    toast(CONSOLE_MEASURES.reopened);
    done();
  };
  return (
    <View className="stack">
      {closedEarly && (
        <Notice tone="warn">
          {CONSOLE_MEASURES.closedOn(closedEarly.on, CONSOLE_MEASURES.reasons[closedEarly.reason])}
        </Notice>
      )}
      {error !== null && <FieldError text={error} />}
      <Button label={CONSOLE_MEASURES.reopen} disabled={isBusy} onTap={() => void reopen()} />
    </View>
  );
}
