import { AppError } from '../app-error';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { planRecord, type PlanRecord } from './records';

const EMPTY = { version: 0, goal: null, survey: null, publishedAt: null, actions: 0 } as const;

/** The plan of a firm; before anything was written it is an empty one. */
export async function knownPlan(from: Pick<Transaction, 'read'>, firmId: string): Promise<PlanRecord> {
  return (await readRecord(from, 'plans', firmId, planRecord)) ?? { _id: firmId, ...EMPTY };
}

/** Somebody else was first. */
export const stale = (current: number): AppError =>
  new AppError('CONFLICT', [{ path: 'version', code: 'stale', current }]);
