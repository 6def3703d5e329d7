import { init } from '@cloudbase/node-sdk';
import { CATALOGUE } from '@shared/measures/catalogue';
import { readCatalogue } from '../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../cloudfunctions/_core/measures/publish-catalogue';
import { storeOn } from '../cloudfunctions/_core/store/cloud-store';
import { DEFAULT_ENV, localCredentials } from './local-cloud';

/** Publishes the built-in catalogue in a local cloud that has none. What an operator published stays. */
export async function seedCatalogue(url: string): Promise<void> {
  const app = init({ env: DEFAULT_ENV, ...localCredentials, serviceUrl: `${url}/admin` });
  const store = storeOn(async () => app.database());
  if (await readCatalogue(store)) return;
  const derived = { initials: {}, variants: '' };
  await publishCatalogue(store, { now: () => Date.now() }, { measures: CATALOGUE, ...derived, expected: null });
}
