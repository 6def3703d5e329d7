import { listHeld } from './list-held';
import { listLate } from './list-late';
import { settleHeld } from './settle-held';

/** Messages that wait for a person, and questions that wait too long. */
export const consoleChatUseCases = { held: listHeld, settleHeld, late: listLate };
