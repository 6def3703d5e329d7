import type { init } from '@cloudbase/node-sdk';

export type Database = ReturnType<ReturnType<typeof init>['database']>;
export type SdkTransaction = Awaited<ReturnType<Database['startTransaction']>>;

/** Below the function's own limit (`cloudbaserc.json`), so that a slow database is answered and not cut off. */
const TIMEOUT_MS = 8000;

let connected: Promise<Database> | undefined;

/**
 * The SDK, initialised once per instance and only when an action touches the database. `CLOUD_SERVICE_URL` is not set
 * in the cloud; the local cloud sets it to its own address.
 */
export function connect(): Promise<Database> {
  connected ??= import('@cloudbase/node-sdk').then(({ init, SYMBOL_CURRENT_ENV }) =>
    init({
      env: process.env.TCB_ENV ?? SYMBOL_CURRENT_ENV,
      serviceUrl: process.env.CLOUD_SERVICE_URL,
      timeout: TIMEOUT_MS,
    }).database(),
  );
  return connected;
}
