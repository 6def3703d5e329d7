import { shanghaiDate } from '@shared/rules/calendar';

/** The day in China, whatever the phone's zone. The only clock of the client. */
export const today = (): string => shanghaiDate(Date.now());
export const nowIso = (): string => new Date(Date.now()).toISOString();
