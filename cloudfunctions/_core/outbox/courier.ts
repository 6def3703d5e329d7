import type { Channel } from '@shared/alerts';
import type { Services } from '../serve';
import type { TemplateMessage } from '../platform/wechat';
import { staffCourier } from './staff-courier';

/**
 * A way to people. It answers with the platform's code, 0 where the message was taken, and null where nobody knows. It never throws,
 * and never tries again by itself a message that may have been taken.
 */
export interface Courier {
  send(message: TemplateMessage): Promise<number | null>;
}

export type Couriers = Readonly<Record<Channel, Courier>>;

/** Which of them carries a template is said by the setup: the platform tells one-time and long-term accepts apart by itself. */
export function couriersOf(services: Pick<Services, 'db' | 'clock' | 'wechat'>): Couriers {
  const subscribe: Courier = { send: (message) => services.wechat.sendMessage(message) };
  return { 'one-time': subscribe, 'long-term': subscribe, staff: staffCourier(services) };
}
