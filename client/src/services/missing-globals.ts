/**
 * Stand-ins for what TanStack Query and the hash expect of a browser. The weapp build puts them wherever these names
 * are used (config/webpack.ts); nothing else imports them.
 */

type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown = undefined;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }
  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
  fire(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.listeners.forEach((listener) => listener());
  }
}

export class AbortController {
  readonly signal = new Signal();
  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason);
  }
}

export class TextEncoder {
  /** UTF-8 of a string; half a surrogate pair becomes U+FFFD, as in browsers. */
  encode(text: string): Uint8Array {
    return Uint8Array.from([...text].flatMap((letter) => bytesOf(letter.codePointAt(0) ?? 0xfffd)));
  }
}

function bytesOf(point: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point >= 0xd800 && point < 0xe000) return bytesOf(0xfffd);
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}
