/** One template in an event of the message push. */
export interface EventItem {
  readonly templateId: string;
  /** `accept` or `reject`; `''` where it is about a message. */
  readonly answer: string;
  /** Of a message: `0` where it was delivered. */
  readonly code: string;
}

export interface MessageEvent {
  readonly name: string;
  readonly openid: string;
  /** By the platform's clock, in milliseconds, cut to the second. */
  readonly createdAt: number;
  readonly items: readonly EventItem[];
}

type Raw = Readonly<Record<string, unknown>>;

const LONGEST = 200;
const MOST = 20;

/**
 * An event as the platform writes it: numbers come as texts, one item comes bare and several as a list. Null, and no item, where it
 * is not understood.
 */
export function readEvent(event: Raw): MessageEvent | null {
  const [openid, seconds, name] = [text(event['FromUserName']), text(event['CreateTime']), text(event['Event'])];
  if (openid === '' || !/^\d{1,12}$/.test(seconds)) return null;
  const list: unknown = event['List'];
  const items = (Array.isArray(list) ? list.slice(0, MOST) : [list]).map(itemOf).filter((item) => item !== null);
  return { name, openid, createdAt: Number(seconds) * 1000, items };
}

function itemOf(raw: unknown): EventItem | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const item = raw as Raw;
  const templateId = text(item['TemplateId']);
  const code = text(item['ErrorCode']) || '0';
  if (templateId === '' || !/^-?\d{1,9}$/.test(code)) return null;
  return { templateId, answer: text(item['SubscribeStatusString']), code };
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, LONGEST) : '';
