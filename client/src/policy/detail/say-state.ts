import type { PublicMeasure, StateOn } from '@shared/measures';
import { STATE_NAMES } from '@shared/text/measures';

import { DETAIL } from '../../texts/measure-detail';
import { sayDate } from './say-date';

type Said = Pick<PublicMeasure, 'apply' | 'closedEarly' | 'inForceTo'>;

/** Where a measure is in time, in words with the days that are left. */
export function sayState(measure: Said, { state, days, until }: StateOn): string {
  const name = STATE_NAMES[state];
  if (state === 'expired') return measure.inForceTo ? `${name}（${sayDate(measure.inForceTo)}）` : name;
  if (state === 'closed') return sayClosed(measure, name);
  const { mode } = measure.apply;
  const plain = mode === 'none' ? '不用申报' : mode === 'automatic' ? '免申请或自行享受' : name;
  if (days === null || until === null) {
    return state === 'open' && mode === 'ask-locally' ? DETAIL.modes['ask-locally'].replace('。', '') : plain;
  }
  if (state === 'opens-soon') return `${name}：还有 ${days} 天（${sayDate(until)}）`;
  if (days === 0) return `今天是最后一天（${sayDate(until)}）`;
  return `${state === 'closing' ? name : plain}：还有 ${days} 天（到${sayDate(until)}）`;
}

function sayClosed({ closedEarly, apply: { closesOn } }: Said, name: string): string {
  if (closedEarly) return DETAIL.closedBy[closedEarly.reason](sayDate(closedEarly.on));
  return closesOn ? `${name}（${sayDate(closesOn)}）` : name;
}
