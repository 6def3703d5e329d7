import { TOKEN, tokenRecord } from '../alerts/records';
import { logDown } from '../log';
import { askToken, postStaffMessage } from '../platform/wx-http';
import type { Services } from '../serve';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import type { Courier } from './courier';

type Tools = Pick<Services, 'db' | 'clock'>;

/** Nobody has sent anything: try again later. */
const BUSY = -1;
/** The token is no good, or no good any more: the message was not looked at. */
const BAD_TOKEN: readonly (number | null)[] = [40001, 40014, 42001];
/** A token is not used in the last minutes of its life: the platform gives a new one by then. */
const MARGIN_MS = 240_000;

/** Messages to whoever works for the owner, over HTTP with a token that all instances share. */
export function staffCourier(tools: Tools): Courier {
  return {
    async send(message) {
      const token = await readToken(tools);
      if (token === null) return BUSY;
      const code = await postStaffMessage(token, message);
      if (!BAD_TOKEN.includes(code)) return code;
      const fresh = await renewToken(token, tools);
      return fresh === null ? BUSY : postStaffMessage(fresh, message);
    },
  };
}

async function readToken(tools: Tools): Promise<string | null> {
  const known = await readRecord(tools.db, 'alertSetup', TOKEN, tokenRecord);
  return known && known.expiresAt > instant(tools.clock, MARGIN_MS) ? known.value : fetchToken(false, tools);
}

/** In the place of one that was refused, unless somebody else has got a new one meanwhile. */
async function renewToken(refused: string, tools: Tools): Promise<string | null> {
  const known = await readRecord(tools.db, 'alertSetup', TOKEN, tokenRecord);
  return known && known.value !== refused ? known.value : fetchToken(true, tools);
}

async function fetchToken(isForced: boolean, { db, clock }: Tools): Promise<string | null> {
  const token = await askToken(isForced);
  if (token === null || typeof token === 'number') {
    logDown('stable_token', token);
    return null;
  }
  const expiresAt = instant(clock, token.lifetime * 1000);
  await db.transact((tx) => tx.replace('alertSetup', TOKEN, { value: token.value, expiresAt }));
  return token.value;
}
