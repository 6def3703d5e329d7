import { dayStart, followSteps, onDay } from '@shared/alerts';
import { readCatalogue } from '../measures/catalogue';
import { marksRecord } from '../measures/records';
import { readRecord } from '../store/read-record';
import { dayAfter, today } from '../today';
import type { Look } from './look';
import { consenting } from './members-of';
import { tellSteps } from './tell-steps';
import { AT_LEAST_DAYS } from './times';

/** What somebody follows, by the catalogue as it is published now. Mutes are asked where something is pushed. */
export const lookAtPerson: Look = async ({ of: personId }, looking) => {
  const { db, clock } = looking;
  const [marks, agreed, catalogue] = await Promise.all([
    readRecord(db, 'measureMarks', personId, marksRecord),
    consenting(db, [personId]),
    readCatalogue(db),
  ]);
  if (!marks || marks.followed.length === 0) return null;
  const steps = marks.followed.flatMap((id) => {
    const measure = catalogue?.byId.get(id);
    return measure ? followSteps(measure, marks.followedOn[id] ?? null) : [];
  });
  const day = today(clock);
  const latest = dayAfter(day, AT_LEAST_DAYS);
  const { due, next } = onDay(steps, day);
  const listeners = agreed.has(personId) ? [{ personId, firmId: '', side: 'firm' } as const] : [];
  const on = next !== null && next < latest ? next : latest;
  return { told: tellSteps(due, listeners, looking), next: new Date(dayStart(on)).toISOString() };
};
