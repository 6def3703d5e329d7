import { regionName } from '@shared/firms';
import { NATION, type MeasureMatch, type PublicMeasure, type StateOn } from '@shared/measures';
import { formatMoney } from '@shared/text';
import { BASIS_NAMES, KIND_NAMES, STATE_NAMES } from '@shared/text/measures';

import { MEASURES } from '../../texts/measures';

/** How a state looks; the word stands beside it. */
export type Tone = 'met' | 'unknown' | 'review' | 'na';
export interface SaidState {
  readonly text: string;
  readonly tone: Tone;
}
type Stated = Pick<PublicMeasure, 'standing' | 'apply' | 'closedEarly' | 'inForceTo'>;

const { states } = MEASURES;
/** Modes without a round: what ends is the document. */
const WITHOUT_ROUND = ['rolling', 'automatic', 'none'];

/** Where a measure is in time, short enough for a card. */
export function sayState(measure: Stated, { state, days, until }: StateOn): SaidState {
  const { standing, apply, closedEarly, inForceTo } = measure;
  const name = STATE_NAMES[state];
  if (state === 'replaced') return { text: name, tone: 'na' };
  if (state === 'expired') return { text: inForceTo ? states.since(name, inForceTo) : name, tone: 'na' };
  if (state === 'closed') {
    if (closedEarly) return { text: states.closedEarly[closedEarly.reason], tone: 'na' };
    return { text: apply.closesOn ? states.since(name, apply.closesOn) : name, tone: 'na' };
  }
  if (state === 'opens-soon') return { text: days && until ? states.opensIn(days, until) : name, tone: 'unknown' };
  const isUnverified = standing === 'unverified';
  if (state === 'closing') {
    const isRound = !WITHOUT_ROUND.includes(apply.mode) || apply.closesOn !== null;
    const text = days ? (isRound ? states.closing : states.ending)(days) : states.lastDay;
    return { text: isUnverified ? states.toVerify(text) : text, tone: 'unknown' };
  }
  if (isUnverified) return { text: states.unverified, tone: 'review' };
  if (apply.mode === 'ask-locally') return { text: states['ask-locally'], tone: 'met' };
  if (apply.mode === 'automatic' || apply.mode === 'none') return { text: states[apply.mode], tone: 'met' };
  return { text: state === 'open' && days ? states.openUntil(days) : name, tone: 'met' };
}

/** 杭州市西湖区 of 浙江省杭州市西湖区, and 北京市海淀区 as it is: the province is left out where a city stands below it. */
export function ownName(code: string): string {
  if (code === NATION) return MEASURES.nationwide;
  const whole = regionName(code);
  const province = regionName(`${code.slice(0, 2)}0000`);
  const hasCity = regionName(`${code.slice(0, 4)}00`) !== province;
  return hasCity ? whole.slice(province.length) : whole;
}

/** Whose measure it is. */
export const sayPlace = ({ region }: Pick<PublicMeasure, 'region'>): string => ownName(region);

/** An amount only where this firm may count on it, and always with what it is for. */
export const sayBenefit = (
  { benefit }: Pick<PublicMeasure, 'benefit'>,
  match?: Pick<MeasureMatch, 'amount'>,
): string =>
  match?.amount
    ? MEASURES.amount(BASIS_NAMES[match.amount.basis], formatMoney(match.amount.yuan))
    : KIND_NAMES[benefit.kind];
