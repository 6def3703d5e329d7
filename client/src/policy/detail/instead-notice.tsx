import { View } from '@tarojs/components';

import type { Card, PublicMeasure, StateOn } from '@shared/measures';

import { measureQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { DETAIL } from '../../texts/measure-detail';
import { Link, Notice } from '../../ui';
import { isOver } from './next-step';

interface InsteadNoticeProps {
  readonly measure: PublicMeasure;
  readonly state: StateOn;
  readonly successors: readonly Card[];
  readonly firm: FirmInCare | null;
}

/** What is over says so before anything else, and leads to what came after it. */
export function InsteadNotice({ measure, state, successors, firm }: InsteadNoticeProps) {
  const over = isOver(state);
  if (!over && successors.length === 0) return null;
  const { replaced, expired, historical, instead, also, none } = DETAIL.over;
  const what = state.state === 'replaced' ? replaced : measure.standing === 'historical' ? historical : expired;
  return (
    <Notice tone={over ? 'bad' : 'warn'} icon="alert">
      {over && <View className="text-strong">{what}</View>}
      <View>{successors.length === 0 ? none : over ? instead : also}</View>
      {successors.map(({ id, title }) => (
        <View key={id}>
          <Link icon="right" label={title} onTap={() => openPage('measure', measureQuery(id, firm))} />
        </View>
      ))}
    </Notice>
  );
}
