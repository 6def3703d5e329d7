import type { ActionDraft, Plan } from '../api/plan';
import type { MeasureMatch, PublicMeasure } from '../measures';
import type { Area } from '../measures';
import { DRAFTS } from '../text';
import { draftOf } from './draft';
import { dueOfLever, dueOfMeasure, type Times } from './timetable';
import { NEEDS, type Need } from './terms';

/** A measure that was matched, best first. */
export interface Offer {
  readonly match: Pick<MeasureMatch, 'fit' | 'state'>;
  readonly measure: Pick<PublicMeasure, 'id' | 'title' | 'area' | 'otherAreas' | 'apply'>;
}

export type Needed = NonNullable<Plan['survey']>['needs'];

/** Where measures for a need are found, the best place first. */
export const AREAS_OF_NEED: Readonly<Record<Need, readonly Area[]>> = {
  recognition: ['service', 'local'],
  finance: ['credit', 'fiscal-tax'],
  innovation: ['innovation'],
  'intellectual-property': ['innovation'],
  digital: ['digital'],
  talent: ['talent'],
  market: ['market'],
  'supply-chain': ['supply-chain'],
  listing: ['capital-market'],
  legal: ['service'],
};

/** More than a firm can apply for at once helps nobody. */
const MOST_MEASURES = 6;

const APPLIED_FOR: readonly PublicMeasure['apply']['mode'][] = ['dated', 'rolling', 'ask-locally'];
const DATED: readonly MeasureMatch['state'][] = ['open', 'closing', 'opens-soon'];

/** Applications for measures that fit: those in the areas that the firm needs first. What is open all year only if it is needed. */
export function fromMeasures(offers: readonly Offer[], needs: Needed, { asOf }: Times): ActionDraft[] {
  const ranked = offers
    .filter((offer) => isApplied(offer) && (DATED.includes(offer.match.state) || isNeeded(offer, needs)))
    .map((offer, at) => ({ offer, at, rank: rankOf(offer, needs) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  return ranked.slice(0, MOST_MEASURES).map(({ offer }) => fromOffer(offer, asOf));
}

/** What the firm needs now and no measure of `offers` is for: somebody has to be found who helps. */
export function fromNeeds(offers: readonly Offer[], needs: Needed, times: Times): ActionDraft[] {
  const without = NEEDS.filter(
    (need) => needs[need] === 'now' && !offers.some((offer) => isApplied(offer) && isFor(offer, need)),
  );
  return without.map((need) =>
    draftOf({
      origin: { kind: 'own' },
      title: DRAFTS.need(need),
      notes: [DRAFTS.needNote],
      who: 'care',
      due: dueOfLever('service', times).due,
      papers: [],
    }),
  );
}

const isApplied = ({ match: { fit, state }, measure: { apply } }: Offer): boolean =>
  (fit === 'fits' || fit === 'fits-if') &&
  (DATED.includes(state) || state === 'rolling') &&
  APPLIED_FOR.includes(apply.mode);

const isFor = ({ measure: { area, otherAreas } }: Offer, need: Need): boolean =>
  AREAS_OF_NEED[need].some((wanted) => wanted === area || otherAreas.includes(wanted));

const isNeeded = (offer: Offer, needs: Needed): boolean => rankOf(offer, needs) === 0;

/** 0: needed now, 1: this year, 2: nobody asked for it. */
function rankOf(offer: Offer, needs: Needed): number {
  const asked = NEEDS.filter((need) => isFor(offer, need)).map((need) => needs[need]);
  return asked.includes('now') ? 0 : asked.includes('this-year') ? 1 : 2;
}

function fromOffer({ match: { fit, state }, measure: { id, title, apply } }: Offer, asOf: string): ActionDraft {
  const counted = apply.closesOn === null ? null : dueOfMeasure(asOf, apply.closesOn);
  const notes = [
    counted?.isTight && DRAFTS.tight,
    state === 'opens-soon' && apply.opensOn !== null && DRAFTS.opensOn(apply.opensOn),
    fit === 'fits-if' && DRAFTS.ifFits,
    apply.channel !== null && DRAFTS.channel(apply.channel),
  ];
  return draftOf({
    origin: { kind: 'measure', measureId: id },
    title: DRAFTS.apply(title),
    notes,
    who: 'firm',
    due: counted?.due ?? null,
    papers: apply.papers,
  });
}
