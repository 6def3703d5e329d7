import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { isWithin, within } from '../firms/place-of';
import { auditRecord, registrationRecord, type AuditRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { listPage } from '../store/list-page';
import { personNames } from './person-names';

type Input = ActionInput<'console', 'audit'>;

/** What was done in a region, newest first, by firm, person, action and days. Firms that it names hear of it. */
export async function listAudit(input: Input, context: Context): Promise<ActionOutput<'console', 'audit'>> {
  const { db } = context;
  const { region, firmId, who, action, from, to, cursor, limit } = input;
  const { items, next } = await listPage(db, auditRecord, {
    collection: 'audit',
    equals: { ...within(region), ...(firmId && { firmId }), ...(who && { personId: who }), ...(action && { action }) },
    below: earlier(cursor, to && midnight(to, 1)),
    atLeast: from && midnight(from),
    limit,
  });
  const [people, firms] = await Promise.all([
    personNames(
      items.map(({ personId }) => personId),
      db,
    ),
    firmNames(items, context),
  ]);
  await logReads([...firms.keys()], 'console.audit', context);
  const shown = items.map(({ at, personId, role, action: done, firmId: firm, detail }) => ({
    at,
    who: { personId, name: people.get(personId) ?? null, role },
    action: done,
    firmId: isFirm(firm) ? firm : null,
    firmName: firms.get(firm) ?? null,
    detail,
  }));
  return { items: shown, next };
}

const DAY_MS = 24 * 3_600_000;

/** The instant at which a day in China begins, or the one so many days later. Entries sort by their instants. */
const midnight = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + later * DAY_MS).toISOString();

const earlier = (cursor: string | undefined, end: string | undefined): string | undefined =>
  cursor !== undefined && end !== undefined && end < cursor ? end : (cursor ?? end);

/** An erased firm has left its entries without its id. */
const isFirm = (firmId: string): boolean => /^[0-9a-f]{32}$/.test(firmId);

/** Of the firms that are in the caller's regions now: one that has moved away has other operators. */
async function firmNames(
  entries: readonly AuditRecord[],
  { db, subject }: Context,
): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(entries.map(({ firmId }) => firmId))].filter(isFirm);
  const firms = await Promise.all(ids.map((id) => readRecord(db, 'registrations', id, registrationRecord)));
  const here = firms.filter((firm) => firm !== null && subject.regions.some((own) => isWithin(firm, own)));
  return new Map(here.flatMap((firm) => (firm ? [[firm._id, firm.name] as const] : [])));
}
