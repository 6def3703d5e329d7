import { givenBack, NO_CREDIT, reserved, spent, voided, type Credit } from '@shared/alerts';
import type { BoxRecord } from '../alerts/records';

/** The message on its way, as the box has it. */
export type Sending = NonNullable<BoxRecord['sending']>;
type Credits = BoxRecord['credits'];
type Staked = Pick<Sending, 'template' | 'stake' | 'granted'>;

export interface Claimed {
  readonly credits: Credits;
  readonly stake: Sending['stake'];
  readonly granted: number;
}

/** Sets the credit of a message aside. Null: there is none, and the message needs one. */
export function claimCredit(credits: Credits, template: Sending['template'], isFree: boolean): Claimed | null {
  const credit = credits[template] ?? NO_CREDIT;
  const { isStanding, granted } = credit;
  const after = reserved(credit);
  if (after === null) return isFree ? { credits, stake: 'none', granted } : null;
  return { credits: { ...credits, [template]: after }, stake: isStanding ? 'none' : 'reserved', granted };
}

const changed = (credits: Credits, { template }: Staked, to: (credit: Credit) => Credit): Credits => {
  const known = credits[template];
  return known === undefined ? credits : { ...credits, [template]: to(known) };
};

/** The platform took the message. */
export const spendCredit = (credits: Credits, staked: Staked): Credits =>
  staked.stake === 'none' ? credits : changed(credits, staked, spent);

/** The platform surely did not take it. What was taken away meanwhile does not come back. */
export function returnCredit(credits: Credits, staked: Staked): Credits {
  if (staked.stake === 'none') return credits;
  const back = (credit: Credit): Credit =>
    staked.stake === 'void' ? { ...credit, voided: credit.voided + 1 } : givenBack(credit);
  return changed(credits, staked, back);
}

/** The person has no right left. What was granted after the message was claimed was granted after that, and stays. */
export function voidCredit(credits: Credits, staked: Staked): Credits {
  return changed(returnCredit(credits, staked), staked, (credit) => {
    const later = Math.min(credit.left, Math.max(0, credit.granted - staked.granted));
    const after = voided({ ...credit, left: credit.left - later });
    return { ...after, left: later };
  });
}
