import { parseArgs } from 'node:util';
import { personName } from '@shared/api/fields';
import { NATION } from '@shared/measures/terms';
import { AppError } from '../cloudfunctions/_core/app-error';
import { writeAudit } from '../cloudfunctions/_core/audit/write-audit';
import { issueCode, type Issued } from '../cloudfunctions/_core/codes/issue-code';
import { HOLDER } from '../cloudfunctions/_core/codes/maker';
import type { Store } from '../cloudfunctions/_core/store/store';
import { APPOINT, RUN } from './import/texts';
import { HalfCredentials, openPlace } from './open-place';

/**
 * `npm run appoint -- --name <name>`: a one-time code that makes its bearer an administrator. Administrators appoint one
 * another in the console; the first one can only come from whoever holds the database.
 */

const WRONG = 2;

async function main(argv: readonly string[]): Promise<number> {
  const name = readName(argv);
  const { source, store, close } = await openPlace(process.env, true);
  try {
    if (!store) throw new Error('there is no database');
    const { code, expiresAt } = await issue(store, name);
    process.stdout.write(`${APPOINT.code(source, name, inGroups(code), inBeijing(expiresAt))}\n`);
    return 0;
  } finally {
    await close();
  }
}

function issue(store: Store, name: string): Promise<Issued> {
  const holder = { clock: { now: () => Date.now() }, actor: HOLDER };
  return store.transact(async (tx) => {
    const issued = await issueCode(tx, { kind: 'administrator', region: NATION, name }, holder);
    const deed = { region: NATION, detail: { kind: 'administrator', codeId: issued.codeId } };
    await writeAudit(tx, 'console.appoint', deed, { ...holder, subject: { role: 'administrator' } });
    return issued;
  });
}

/** ABCD-EFGH-JKMN, as the mini-program shows it and takes it. */
const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

const EIGHT_HOURS_MS = 8 * 3_600_000;
const inBeijing = (instant: string): string =>
  new Date(Date.parse(instant) + EIGHT_HOURS_MS).toISOString().slice(0, 16).replace('T', ' ');

class BadArguments extends Error {}

function readName(argv: readonly string[]): string {
  try {
    const { values } = parseArgs({ args: [...argv], options: { name: { type: 'string' } } });
    return personName.parse(values.name);
  } catch {
    throw new BadArguments(APPOINT.usage);
  }
}

/** What whoever runs this can put right is told in a sentence; anything else is a fault of ours and keeps its stack. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof AppError && error.code === 'TIMEOUT') return RUN.busy;
  return error instanceof BadArguments || error instanceof HalfCredentials ? error.message : null;
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    return WRONG;
  })
  .then((code) => (process.exitCode = code));
