import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { marksRecord } from './records';

/** What the caller follows and has muted. */
export async function listMarks(
  _input: ActionInput<'measures', 'marks'>,
  { db, actor }: Context,
): Promise<ActionOutput<'measures', 'marks'>> {
  const marks = await readRecord(db, 'measureMarks', actor.personId, marksRecord);
  return { followed: marks?.followed ?? [], muted: marks?.muted ?? [] };
}
