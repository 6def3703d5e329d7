import type { Answer, Channel } from './terms';
import type { Credit } from './types';

/**
 * The steps of one person's credit for one template. Where an accept is one message, `granted` is at every moment the sum of what is
 * left, is on its way, was spent and was voided. Where an accept holds, nothing is counted.
 */

/** The platform's answer to a tap, as the phone tells it. A refusal takes back an accept that holds, and no single one given before. */
export function granted(credit: Credit, channel: Channel, answer: Answer): Credit {
  if (channel !== 'one-time') {
    if (answer === 'accept') return { ...credit, isStanding: true };
    return answer === 'reject' ? { ...credit, isStanding: false } : credit;
  }
  if (answer !== 'accept') return credit;
  return { ...credit, isStanding: false, left: credit.left + 1, granted: credit.granted + 1 };
}

/** Sets one aside for a send that is about to start; null: there is none. */
export function reserved(credit: Credit): Credit | null {
  if (credit.isStanding) return credit;
  return credit.left > 0 ? { ...credit, left: credit.left - 1 } : null;
}

/** The platform took the message for which one was set aside. */
export function spent(credit: Credit): Credit {
  return credit.isStanding ? credit : { ...credit, spent: credit.spent + 1 };
}

/** The platform surely did not take it: the one that was set aside is there again. */
export function givenBack(credit: Credit): Credit {
  return credit.isStanding ? credit : { ...credit, left: credit.left + 1 };
}

/**
 * 43101, or the person switched the messages off: nothing is left. After a 43101 the one that was set aside is gone too, so give it
 * back first: `voided(givenBack(credit))`.
 */
export function voided(credit: Credit): Credit {
  return { ...credit, left: 0, voided: credit.voided + credit.left, isStanding: false };
}
