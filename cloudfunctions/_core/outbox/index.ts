import type { Upkeep } from '../serve-timer';

export const outbox: Upkeep = async () => ({});
