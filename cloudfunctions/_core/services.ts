import { cloudStore } from './store/cloud-store';
import type { Services } from './serve';

/** What a deployed function works with. */
export const services: Services = { db: cloudStore, clock: { now: () => Date.now() } };
