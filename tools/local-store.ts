import { init } from '@cloudbase/node-sdk';
import { storeOn } from '../cloudfunctions/_core/store/cloud-store';
import type { Store } from '../cloudfunctions/_core/store/store';
import { DEFAULT_ENV, localCredentials } from './local-cloud';

// Outside the cloud the SDK asks for a metadata service before every call, and waits for it twice.
process.env['TENCENTCLOUD'] = 'true';

/** The database of a local cloud as use cases see it, with an administrator's rights. */
export function localStore(url: string): Store {
  const app = init({ env: DEFAULT_ENV, ...localCredentials, serviceUrl: `${url}/admin` });
  return storeOn(async () => app.database());
}
