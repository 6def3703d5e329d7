import { checkUscc } from '@shared/firms';
import type { ActionInput, ActionName, ActionOutput } from '@shared/api';
import { randomInt } from 'node:crypto';
import { dataOf, refusal, type TestCloud } from './cloud';
import { newOwner, SMALL_FIRM, verified, type Owner } from './people';

type Asked<Action extends ActionName<'console'>> = Omit<ActionInput<'console', Action>, 'key'>;

/** The console in the hands of one person: `does` expects an answer, `may` a refusal, told as `CODE path code`. */
export function consoleOf(cloud: TestCloud, openid: string) {
  const call = <Action extends ActionName<'console'>>(action: Action, data: ActionInput<'console', Action>) =>
    cloud.call('console', action, data, openid);
  return {
    call,
    async does<Action extends ActionName<'console'>>(
      action: Action,
      data: ActionInput<'console', Action>,
    ): Promise<ActionOutput<'console', Action>> {
      return dataOf(await call(action, data)) as ActionOutput<'console', Action>;
    },
    async fails<Action extends ActionName<'console'>>(
      action: Action,
      data: ActionInput<'console', Action>,
    ): Promise<string> {
      const { code, fields } = refusal(await call(action, data));
      return [code, ...fields].join(' ');
    },
  };
}
export type Console = ReturnType<typeof consoleOf>;
export type Of<Action extends ActionName<'console'>> = Asked<Action>;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code that nobody has. */
export function newUscc(): string {
  const body = `91330106XXXX${String(randomInt(100_000)).padStart(5, '0')}`;
  const check = [...ALPHABET].find((letter) => checkUscc(body + letter) === 'ok');
  return body + (check ?? '');
}

/** So many verified firms of a region that nobody looks after. */
export async function newFirms(cloud: TestCloud, count: number, firm = SMALL_FIRM): Promise<readonly Owner[]> {
  const owners: Owner[] = [];
  for (let at = 0; at < count; at++) {
    const owner = await newOwner(cloud, firm);
    await verified(cloud, owner.firmId);
    owners.push(owner);
  }
  return owners;
}

/** Every document of a collection that fits, as an administrator of the database sees it. */
export async function stored(
  cloud: TestCloud,
  collection: string,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { data } = await cloud.database().collection(collection).where(where).limit(1000).get();
  return data as Readonly<Record<string, unknown>>[];
}
