import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a camera reads from a picture of a QR code; null where there is none. */
export function readCode(png: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
