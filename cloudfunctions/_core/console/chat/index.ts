import { listHeld } from './list-held';
import { settleHeld } from './settle-held';
import { notYet } from '../../not-yet';

/** Messages that wait for a person, and questions that wait too long. */
export const consoleChatUseCases = { held: listHeld, settleHeld, late: notYet };
