import { runJobs } from '../upkeep/run-jobs';
import { recheckHeld } from './recheck-held';
import { remindOfQuestions } from './remind-of-questions';

/**
 * Reminds of questions that wait, and asks the platform again about held messages. Reminders ask nobody outside, so they come first: a
 * check that hangs may use up the rest.
 */
export const duty = runJobs('duty', [
  [remindOfQuestions, 1],
  [recheckHeld, 1],
]);
