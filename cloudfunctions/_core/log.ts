/** One line a call: what happened and how long it took; never a body, a name, a figure or an openid in clear. */
export interface CallLog {
  readonly requestId: string;
  readonly fn: string;
  readonly action: string;
  readonly code: string;
  readonly ms: number;
  /** First digits of the person's hash: enough to follow one caller, not to know him. */
  readonly who: string | null;
}

export function logCall(line: CallLog): void {
  console.log(JSON.stringify({ level: line.code === 'INTERNAL' ? 'error' : 'info', ...line }));
}

/** Where a fault of ours came from. Messages are left out: the database quotes documents in them. */
export function logFault(requestId: string, error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  const fault = errorCode(error);
  console.error(JSON.stringify({ level: 'error', requestId, name, fault, stack: frames.map((line) => line.trim()) }));
}

/** The `code` that the SDK puts on its errors, if there is one. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code.slice(0, 60) : null;
}
