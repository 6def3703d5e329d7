import type { Job } from '.';

/** Asks the platform again about messages that it could not look at. */
export const recheckHeld: Job = async () => ({});
