import { PUSHES } from '@shared/access';
import { CONTRACT, replySchema } from '@shared/api';
import { z } from '@shared/zod';
import path from 'node:path';
import { callContext } from '../../tools/local-cloud/functions/call-context';
import type { Names } from '../helpers/bodies';
import { hostileBodies, type Caller, type Shot } from './hostile-bodies';

/** The built bundle of one function in a process of its own, called in it with every body and nothing in between. */

export interface Order {
  readonly fn: string;
  readonly bundle: string;
  readonly seed: number;
  readonly count: number;
  readonly callers: readonly Caller[];
  readonly victim: Names;
  /** Texts that are the victim's alone: none may be in an answer or in a line of the log. */
  readonly secrets: readonly string[];
}
export interface Report {
  readonly codes: Readonly<Record<string, number>>;
  /** How many bodies of each action got past the schema. */
  readonly past: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly seconds: number;
}

type Main = (event: unknown, context: unknown) => Promise<unknown>;

const MOST_FAULTS = 5;
const AT_ONCE = 6;
const config = { name: 'x', timeout: 10, memorySize: 256, handler: 'index.main', envVariables: {}, triggers: [] };
const anyReply = replySchema(z.unknown());

function outOf(fn: string, action: string): z.ZodType | undefined {
  const actions = (CONTRACT as Readonly<Record<string, Readonly<Record<string, { readonly out: z.ZodType }>>>>)[fn];
  return actions && Object.hasOwn(actions, action) ? actions[action]?.out : undefined;
}

const DIGESTS = /\b[0-9a-f]{32}(?:[0-9a-f]{32})?\b/g;

async function run({ fn, bundle, seed, count, callers, victim, secrets }: Order): Promise<Report> {
  const started = Date.now();
  const codes: Record<string, number> = {};
  const past: Record<string, number> = {};
  const faults: string[] = [];
  const blame = (why: string, { caller, event }: Shot, answer: unknown) => {
    const shown = JSON.stringify({ why, openid: caller.openid, event, answer }) ?? why;
    if (faults.length < MOST_FAULTS) faults.push(shown.slice(0, 2_000));
  };
  // Digests and signatures are random digits: sooner or later one of them holds any four in a row.
  const tells = (text: string) => secrets.find((secret) => text.replace(DIGESTS, ' ').includes(secret));
  const log = (line: unknown): boolean => {
    const told = tells(String(line));
    if (told && faults.length < MOST_FAULTS) faults.push(`the log tells ${told}: ${String(line).slice(0, 500)}`);
    if (String(line).includes('"stack"') && faults.length < MOST_FAULTS) faults.push(String(line).slice(0, 1_500));
    return true;
  };
  // What the function prints is read and not printed.
  process.stdout.write = log;
  process.stderr.write = log;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle is CommonJS, and its path an argument
  const { main } = require(path.resolve(bundle)) as { main: Main };

  const one = async (shot: Shot): Promise<void> => {
    const context = callContext(config, 'local-1', { source: 'wx_client', openid: shot.caller.openid }, 'request-1');
    let answer: unknown;
    try {
      answer = await main(shot.event, context);
    } catch (crash) {
      codes['CRASH'] = (codes['CRASH'] ?? 0) + 1;
      return blame(`crash: ${String(crash)}`, shot, null);
    }
    if (Object.hasOwn(PUSHES, fn)) {
      codes[String(answer)] = (codes[String(answer)] ?? 0) + 1;
      return;
    }
    const reply = anyReply.safeParse(answer);
    if (!reply.success) return blame('neither of the two replies', shot, answer);
    const code = reply.data.ok ? 'OK' : reply.data.error.code;
    codes[code] = (codes[code] ?? 0) + 1;
    if (code !== 'BAD_REQUEST') past[shot.action] = (past[shot.action] ?? 0) + 1;
    if (code === 'INTERNAL') blame('a fault of ours', shot, answer);
    if (reply.data.ok && outOf(fn, shot.action)?.safeParse(reply.data.data).success === false)
      blame('not what the contract says', shot, answer);
    const told = tells(JSON.stringify(answer));
    if (told) blame(`tells ${told}`, shot, answer);
  };

  const shots = hostileBodies(fn, callers, victim, { seed, count });
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = shots.next(); !next.done; next = shots.next()) await one(next.value);
    }),
  );
  return { codes, past, faults, seconds: Math.round((Date.now() - started) / 1000) };
}

process.once('message', (order: Order) => {
  void run(order).then((report) => process.send?.(report, () => process.exit(0)));
});
