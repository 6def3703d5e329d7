import { z } from 'zod';
import { EVENT_WAYS, FATES } from './messages';
import { OUTCOMES } from './picture-check';
import type { WxService } from './wx-service';

/**
 * Body of `POST /local/wx`, for developers and tests:
 * - `{"op":"grant","openid","templateId","count"}` gives rights to send (a negative count takes them);
 * - `{"op":"force","apiName","errcode","count"}` makes the next calls of an interface fail;
 * - `{"op":"active","openid","minutesAgo"}` sets when the user last opened the mini-program;
 * - `{"op":"picture","outcome","count"}` decides about the next pictures: `pass`, `review`, `risky`, or `never` a verdict;
 * - `{"op":"stand","openid","templateId"}` is the accept of a long-term or staff template, `{"op":"off",…}` turns a template off;
 * - `{"op":"account","openid","templateId"}` is what the platform has counted;
 * - `{"op":"answers","fate","count"}` decides about the answers to the next messages: `answered`, or that none comes (`silent-…`) or
 *   half of one (`half-…`), where the message was `…taken` or `…lost`;
 * - `{"op":"events","way","count"}` decides about the events of the next messages: `once`, `never`, `twice`, `late` or `failed`;
 * - `{"op":"push","event"}` pushes an event as it stands, such as one that comes again;
 * - `{"op":"bind","openid","isBound"}`: whether somebody works for the owner; `{"op":"drop-token"}` spoils the access token;
 * - `{"op":"sent"}` lists what was sent, `{"op":"clear"}` empties that list.
 */
const whom = { openid: z.string().min(1), templateId: z.string().min(1) };
const count = z.int().positive().default(1);

const controlSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('grant'), ...whom, count: z.int() }),
  z.object({
    op: z.literal('force'),
    apiName: z.string().min(1),
    errcode: z.int(),
    count,
  }),
  z.object({ op: z.literal('active'), openid: z.string().min(1), minutesAgo: z.number().nonnegative() }),
  z.object({ op: z.literal('picture'), outcome: z.enum(OUTCOMES), count }),
  z.object({ op: z.literal('stand'), ...whom }),
  z.object({ op: z.literal('off'), ...whom }),
  z.object({ op: z.literal('account'), ...whom }),
  z.object({ op: z.literal('answers'), fate: z.enum(FATES), count }),
  z.object({ op: z.literal('events'), way: z.enum(EVENT_WAYS), count }),
  z.object({ op: z.literal('push'), event: z.record(z.string(), z.unknown()) }),
  z.object({ op: z.literal('bind'), openid: z.string().min(1), isBound: z.boolean() }),
  z.object({ op: z.literal('drop-token') }),
  z.object({ op: z.literal('sent') }),
  z.object({ op: z.literal('clear') }),
]);

/** Carries out one control request; `undefined` when it is not understood. */
export async function controlWx(wx: WxService, now: Date, body: unknown): Promise<Record<string, unknown> | undefined> {
  const parsed = controlSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const request = parsed.data;
  const { book } = wx.messages;
  switch (request.op) {
    case 'grant':
      return { rights: book.grant(request.openid, request.templateId, request.count).rights };
    case 'force':
      wx.force(request.apiName, request.errcode, request.count);
      return {};
    case 'active':
      wx.setLastActive(request.openid, now.getTime() - request.minutesAgo * 60_000);
      return {};
    case 'picture':
      wx.decidePictures(request.outcome, request.count);
      return {};
    case 'stand':
      return book.stand(request.openid, request.templateId);
    case 'off':
      await wx.messages.turnOff(request.openid, request.templateId);
      return {};
    case 'account':
      return book.account(request.openid, request.templateId);
    case 'answers':
      wx.messages.decide(request.fate, request.count);
      return {};
    case 'events':
      wx.messages.decideEvents(request.way, request.count);
      return {};
    case 'push':
      await wx.messages.push(request.event);
      return {};
    case 'bind':
      wx.staff.bind(request.openid, request.isBound);
      return {};
    case 'drop-token':
      wx.staff.dropToken();
      return {};
    case 'sent':
      return { sent: book.sent() };
    case 'clear':
      book.clearSent();
      return {};
  }
}
