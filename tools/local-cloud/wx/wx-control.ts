import { z } from 'zod';
import { OUTCOMES } from './picture-check';
import type { WxService } from './wx-service';

/**
 * Body of `POST /local/wx`, for developers and tests:
 * - `{"op":"grant","openid","templateId","count"}` gives rights to send (a negative count takes them);
 * - `{"op":"force","apiName","errcode","count"}` makes the next calls of an interface fail;
 * - `{"op":"active","openid","minutesAgo"}` sets when the user last opened the mini-program;
 * - `{"op":"picture","outcome","count"}` decides about the next pictures: `pass`, `review`, `risky`, or `never` a verdict;
 * - `{"op":"sent"}` lists what was sent, `{"op":"clear"}` empties that list.
 */
const controlSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('grant'), openid: z.string().min(1), templateId: z.string().min(1), count: z.int() }),
  z.object({
    op: z.literal('force'),
    apiName: z.string().min(1),
    errcode: z.int(),
    count: z.int().positive().default(1),
  }),
  z.object({ op: z.literal('active'), openid: z.string().min(1), minutesAgo: z.number().nonnegative() }),
  z.object({ op: z.literal('picture'), outcome: z.enum(OUTCOMES), count: z.int().positive().default(1) }),
  z.object({ op: z.literal('sent') }),
  z.object({ op: z.literal('clear') }),
]);

/** Carries out one control request; `undefined` when it is not understood. */
export function controlWx(wx: WxService, now: Date, body: unknown): Record<string, unknown> | undefined {
  const parsed = controlSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const request = parsed.data;
  switch (request.op) {
    case 'grant':
      return { rights: wx.grant(request.openid, request.templateId, request.count) };
    case 'force':
      wx.force(request.apiName, request.errcode, request.count);
      return {};
    case 'active':
      wx.setLastActive(request.openid, now.getTime() - request.minutesAgo * 60_000);
      return {};
    case 'picture':
      wx.decidePictures(request.outcome, request.count);
      return {};
    case 'sent':
      return { sent: wx.sent() };
    case 'clear':
      wx.clearSent();
      return {};
  }
}
