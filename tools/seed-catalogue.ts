import { CATALOGUE } from '@shared/measures/catalogue';
import { readCatalogue } from '../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../cloudfunctions/_core/measures/publish-catalogue';
import { derive } from '../cloudfunctions/_core/import/derive';
import { localStore } from './local-store';

/** Publishes the built-in catalogue in a local cloud that has none. What an operator published stays. */
export async function seedCatalogue(url: string): Promise<void> {
  const store = localStore(url);
  if (await readCatalogue(store)) return;
  const publication = { measures: CATALOGUE, ...derive(CATALOGUE), expected: null };
  await publishCatalogue(store, { now: () => Date.now() }, publication);
}
