import { toBuffer } from 'qrcode';
import { z } from 'zod';

const imageSchema = z.object({
  scene: z.string().regex(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/),
  page: z.string().regex(/^[^/?][^?]*$/),
  width: z.int().min(280).max(1280).default(430),
});

/** Which rule of `wxacode.getUnlimited` the data break. */
export type CodeImageFault = 'scene' | 'page' | 'width';

/**
 * Stand-in for WeChat's round code: a QR code that holds the scene, so that a test can read it. The app counts as released
 * with every page.
 */
export async function drawCode(data: unknown): Promise<Buffer | CodeImageFault> {
  const parsed = imageSchema.safeParse(data);
  if (!parsed.success) return (parsed.error.issues[0]?.path[0] ?? 'scene') as CodeImageFault;
  const { scene, width } = parsed.data;
  return toBuffer(scene, { type: 'png', width });
}
