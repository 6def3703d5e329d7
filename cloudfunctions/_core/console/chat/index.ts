import { notYet } from '../../not-yet';

/** Messages that wait for a person, and questions that wait too long. */
export const consoleChatUseCases = { held: notYet, settleHeld: notYet, late: notYet };
