import { readSetup } from '../alerts/asks-of';
import { digest } from '../digest';
import { logReceipt } from '../log';
import type { OnPush } from '../serve-push';
import type { Services } from '../serve';
import { confirmSend, type Receipt } from './confirm-send';
import { readEvent, type EventItem } from './read-event';
import { turnOff } from './turn-off';

/**
 * What the platform tells of messages by its push: that one was sent after all or not, that somebody turned a template off, and what
 * somebody answered when he was asked. The last is for the log alone: the credit comes from the phone, once for its tap. Every event
 * may come twice, before the answer that it belongs to, or long after.
 */
export const takeReceipt: OnPush = async (event, services) => {
  const told = readEvent(event);
  if (!told) return 'unknown';
  const { templates } = await readSetup(services.db);
  const personId = digest('person', told.openid);
  const known: boolean[] = [];
  for (const item of told.items) {
    const template = templates.find(({ templateId }) => templateId === item.templateId)?.template;
    if (template === undefined) continue;
    logReceipt({ event: told.name, template, answer: item.answer.slice(0, 10), code: item.code });
    known.push(await take(told.name, { personId, template, createdAt: told.createdAt }, item, services));
  }
  return known.includes(true) ? 'done' : 'unknown';
};

/** True: it is about something that is known here. */
async function take(name: string, receipt: Receipt, { answer, code }: EventItem, services: Services): Promise<boolean> {
  switch (name) {
    case 'subscribe_msg_sent_event':
      return confirmSend(receipt, code, services);
    case 'subscribe_msg_change_event':
      return answer === 'reject' && turnOff(receipt, services);
    default:
      return true;
  }
}
