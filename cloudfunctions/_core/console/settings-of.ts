import { LIMITS } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import { placeOf } from '../firms/place-of';
import { settingsRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store, Transaction } from '../store/store';

export interface Settings {
  readonly firmsPerCommissioner: number;
  readonly idleMonths: number;
}

/** What holds in a region: of each setting its own word, or that of the nearest region around it that says something. */
export async function settingsOf(region: string, db: Pick<Store | Transaction, 'read'>): Promise<Settings> {
  const { province, city, county } = placeOf(region);
  const around = [county, city, province, NATION].filter((code) => code !== '');
  const said = await Promise.all(around.map((code) => readRecord(db, 'settings', code, settingsRecord)));
  const nearest = (of: keyof Settings) => said.map((each) => each?.[of] ?? null).find((value) => value !== null);
  return {
    firmsPerCommissioner: nearest('firmsPerCommissioner') ?? LIMITS.firmsPerCommissioner,
    idleMonths: nearest('idleMonths') ?? LIMITS.idleMonths,
  };
}
