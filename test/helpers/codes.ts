import { issueCode, type Issued, type Wanted } from '../../cloudfunctions/_core/codes/issue-code';
import { HOLDER } from '../../cloudfunctions/_core/codes/maker';
import { digest } from '../../cloudfunctions/_core/digest';
import { localStore } from '../../tools/local-store';
import type { TestCloud } from './cloud';

interface Given extends Omit<Wanted, 'name'> {
  /** Who made it; a bureau's codes come from whoever holds the database, unless somebody is named. */
  readonly by?: string;
  /** How long ago. */
  readonly daysAgo?: number;
}

/** A one-time code of any kind, as the use cases write it. */
export function newCode(cloud: TestCloud, { by, daysAgo = 0, ...wanted }: Given): Promise<Issued> {
  const clock = { now: () => Date.now() - daysAgo * 24 * 3_600_000 };
  const actor = by === undefined ? HOLDER : { openid: by, personId: digest('person', by) };
  return localStore(cloud.url).transact((tx) => issueCode(tx, { name: null, ...wanted }, { clock, actor }));
}
