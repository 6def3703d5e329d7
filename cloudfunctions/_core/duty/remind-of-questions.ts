import type { Job } from '.';

/** Reminds of questions that wait for an answer. */
export const remindOfQuestions: Job = async () => ({});
