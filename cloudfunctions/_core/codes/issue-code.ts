import { LIMITS, type CODE_KINDS } from '@shared/api';
import { randomInt } from 'node:crypto';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest } from '../digest';
import { placeOf } from '../firms/place-of';
import { codeRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import { instant } from '../today';

/** Crockford's digits: no I, L, O or U, which people take for others when they read a code aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const LIVES_MS = 7 * 24 * 3_600_000;

export interface Wanted {
  readonly kind: (typeof CODE_KINDS)[number];
  /** Of staff. */
  readonly firmId?: string;
  /** Of everybody else. */
  readonly region?: string;
  readonly name: string | null;
  readonly uscc?: string;
}

export interface Issued {
  readonly codeId: string;
  /** Told once; the database keeps its digest. */
  readonly code: string;
  readonly expiresAt: string;
}

/** A code of 60 bits from the system's source of chance. */
export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export const codeIdOf = (code: string): string => digest('code', code);

/** Writes a new code in the caller's transaction. How many are open is asked before, by `refuseTooMany`. */
export async function issueCode(
  tx: Transaction,
  { kind, firmId = '', region = '', name, uscc }: Wanted,
  { clock, actor }: Pick<Context, 'clock' | 'actor'>,
): Promise<Issued> {
  const code = newCode();
  const codeId = codeIdOf(code);
  const createdAt = instant(clock);
  const expiresAt = instant(clock, LIVES_MS);
  const placed = region === '' ? { province: '', city: '', county: '' } : placeOf(region);
  const whose = {
    kind,
    firmId,
    region,
    ...placed,
    name,
    uscc: uscc ?? null,
    by: actor.personId,
    names: [actor.personId],
  };
  await tx.create('codes', codeId, { ...whose, createdAt, expiresAt, usedAt: null, sortKey: `${createdAt}:${codeId}` });
  return { codeId, code, expiresAt };
}

/** Codes of a firm, or of a region by its own code alone, that can still be used; newest first. */
export async function openCodes(
  whose: { firmId: string } | { region: string },
  { db, clock }: Pick<Context, 'db' | 'clock'>,
) {
  const found = await db.list({
    collection: 'codes',
    equals: whose,
    descending: 'sortKey',
    // Older ones have expired.
    atLeast: instant(clock, -LIVES_MS),
    limit: 1000,
    fields: Object.keys(codeRecord.shape),
  });
  const now = instant(clock);
  return z
    .array(codeRecord)
    .parse(found)
    .filter(({ usedAt, expiresAt }) => usedAt === null && expiresAt > now);
}

/** Throws CONFLICT (`$` `too-many-codes`): whoever asks for ever more codes has lost track of them. */
export async function refuseTooMany(
  whose: { firmId: string } | { region: string },
  context: Pick<Context, 'db' | 'clock'>,
): Promise<void> {
  const open = await openCodes(whose, context);
  if (open.length >= LIMITS.openCodes) throw new AppError('CONFLICT', [{ path: '$', code: 'too-many-codes' }]);
}
