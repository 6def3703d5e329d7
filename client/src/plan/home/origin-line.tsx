import { View } from '@tarojs/components';

import type { ActionOrigin } from '@shared/api/plan';
import { criterionText, rungText } from '@shared/text';

import { measureQuery, type FirmInCare } from '../../services/firm-in-care';
import { usePack } from '../../services/measures';
import { openPage } from '../../services/navigation';
import { PLAN } from '../../texts/plan';
import { Icon, Pressable } from '../../ui';
import type { PlanDesk } from './desk';

interface OriginLineProps {
  readonly origin: ActionOrigin;
  readonly desk: Pick<PlanDesk, 'inCare' | 'plan'>;
  /** What the action is called: a measure whose name stands there already is not named again. */
  readonly title: string;
}

/** What an action is for. A tap opens the criterion in the firm's own result, or the measure as it is now. */
export function OriginLine({ origin, desk, title }: OriginLineProps) {
  const { side } = desk.plan;
  if (origin.kind === 'own') {
    return (
      <View className="action__fact">
        <Icon name="flag" />
        <View className="grow">{PLAN.originOwn}</View>
      </View>
    );
  }
  if (origin.kind === 'measure') return <MeasureLine measureId={origin.measureId} inCare={desk.inCare} title={title} />;
  const words = PLAN.originCriterion(rungText(origin.rung).short, criterionText(origin.criterion).title);
  // Of a firm in care the figures stay in the cloud: there is no result of its own to open on this phone.
  if (side === 'care') {
    return (
      <View className="action__fact">
        <Icon name="flag" />
        <View className="grow">{words}</View>
      </View>
    );
  }
  return (
    <Tapped
      words={words}
      label={PLAN.originOpenCriterion}
      onTap={() => openPage('result', { rung: origin.rung, criterion: origin.criterion })}
    />
  );
}

interface MeasureLineProps {
  readonly measureId: string;
  readonly inCare: FirmInCare | null;
  readonly title: string;
}

function MeasureLine({ measureId, inCare, title }: MeasureLineProps) {
  const { pack } = usePack();
  const name = pack?.byId.get(measureId)?.title;
  return (
    <Tapped
      words={name === undefined || title.includes(name) ? PLAN.originOpenMeasure : name}
      label={PLAN.originOpenMeasure}
      onTap={() => openPage('measure', measureQuery(measureId, inCare))}
    />
  );
}

interface TappedProps {
  readonly words: string;
  readonly label: string;
  readonly onTap: () => void;
}

function Tapped({ words, label, onTap }: TappedProps) {
  return (
    <Pressable
      className="action__fact action__fact--tap"
      label={words === label ? label : `${PLAN.origin}${words}，${label}`}
      onTap={onTap}
    >
      <Icon name="flag" />
      <View className="grow">{words}</View>
      <Icon name="right" />
    </Pressable>
  );
}
