import type { OnPush } from '../serve-push';

export const takeReceipt: OnPush = async () => 'unknown';
