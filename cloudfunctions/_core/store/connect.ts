import type { init } from '@cloudbase/node-sdk';

type App = ReturnType<typeof init>;
export type Database = ReturnType<App['database']>;
export type SdkTransaction = Awaited<ReturnType<Database['startTransaction']>>;

/** Below the function's own limit (`cloudbaserc.json`), so that a slow database is answered and not cut off. */
const TIMEOUT_MS = 8000;

let started: Promise<App> | undefined;
let connected: Promise<Database> | undefined;

/**
 * The SDK, initialised once per instance and only when an action needs it. `CLOUD_SERVICE_URL` is not set in the cloud; the
 * local cloud sets it to its own address.
 */
export function app(): Promise<App> {
  started ??= import('@cloudbase/node-sdk').then(({ init, SYMBOL_CURRENT_ENV }) =>
    init({
      env: process.env.TCB_ENV ?? SYMBOL_CURRENT_ENV,
      serviceUrl: process.env.CLOUD_SERVICE_URL,
      timeout: TIMEOUT_MS,
    }),
  );
  return started;
}

export function connect(): Promise<Database> {
  connected ??= app().then((sdk) => sdk.database());
  return connected;
}
