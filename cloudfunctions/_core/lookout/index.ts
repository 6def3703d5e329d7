import type { Upkeep } from '../serve-timer';

export const lookout: Upkeep = async () => ({});
