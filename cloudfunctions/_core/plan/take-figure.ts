import type { PlanAction } from '@shared/api/plan';
import { assess, type RungResult } from '@shared/check';
import { parseFirm, type Firm } from '@shared/firms';
import { figureIn, withFigure } from '@shared/plan';
import type { Rung } from '@shared/rules';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { firmRecord } from '../firms/records';
import { writeProfile } from '../firms/write-profile';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { today } from '../today';

interface NewFigure {
  readonly firmId: string;
  readonly path: string;
  readonly value: number | string | boolean;
  /** The rung to look at; null: none. */
  readonly rung: Rung | null;
}

type Result = NonNullable<PlanAction['result']>;
type Taken = Pick<Result, 'value' | 'gain'>;

/**
 * Writes one figure of the profile, whatever else of it was changed meanwhile, and tells where the rung stood before and stands
 * now. A figure says nothing of who the firm is, so its registration stays. Throws BAD_REQUEST (`value`).
 */
export async function takeFigure(
  tx: Transaction,
  { firmId, path, value, rung }: NewFigure,
  context: Context,
): Promise<Taken> {
  const firm = await readRecord(tx, 'firms', firmId, firmRecord);
  if (!firm) throw new AppError('NOT_FOUND');
  const asOf = today(context.clock);
  const parsed = parseFirm(withFigure(firm.profile, path, value), { asOf, usccCheck: 'warn' });
  if (!parsed.ok) {
    const codes = [...new Set(parsed.issues.map(({ code }) => code))];
    throw new AppError(
      'BAD_REQUEST',
      codes.map((code) => ({ path: 'value', code })),
    );
  }
  const { profile: before, version, createdAt } = firm;
  await writeProfile(tx, { firmId, version: version + 1, profile: parsed.firm, createdAt }, context);
  return { value: figureIn(parsed.firm, path), gain: rung && gainOf(rung, before, parsed.firm, asOf) };
}

function gainOf(rung: Rung, from: Firm, to: Firm, asOf: string): Result['gain'] {
  const [before, after] = [from, to].map((firm) => standOn(rung, firm, asOf));
  if (!before || !after) return null;
  const isMet = ({ criteria }: RungResult, id: string) =>
    criteria.some((each) => each.id === id && each.outcome === 'met');
  const met = after.criteria.map(({ id }) => id).filter((id) => isMet(after, id) && !isMet(before, id));
  const stood = ({ status, score }: RungResult) => ({ status, score });
  return { rung, before: stood(before), after: stood(after), met };
}

const standOn = (rung: Rung, firm: Firm, asOf: string): RungResult | undefined =>
  assess(firm, { asOf, paths: false }).rungs.find((each) => each.rung === rung);
