import type { AlertFacts } from '@shared/alerts';
import { wordAlert } from '@shared/text';
import { z } from '@shared/zod';
import { readStanding } from '../alerts/read-standing';
import { alertRecord, boxRecord, clockIdOf, clockRecord, NEW_BOX, sendRecord } from '../alerts/records';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { listAll } from './list-all';

/** Alerts are short: a page of them is far from a reply's limit. */
const LARGE_PAGE = 500;
/** Calls of the platform are kept for some weeks, one or two a day. */
const MOST_SENDS = 1000;

/** What somebody was told, how he wants to be told, and the ledger of it; of a firm that he has left, nothing. */
export async function gatherAlerts(personId: string, { db, clock }: Pick<Context, 'db' | 'clock'>) {
  const [alerts, known, follows, sends] = await Promise.all([
    listAll(alertRecord, { collection: 'alerts', equals: { personId } }, db, LARGE_PAGE),
    readRecord(db, 'alertBoxes', personId, boxRecord),
    readRecord(db, 'alertClocks', clockIdOf('person', personId), clockRecord),
    listSends(personId, db),
  ]);
  const { mayRead } = await readStanding(personId, alerts, { db, clock });
  const { muted, quietFrom, quietTo, seenTo, pushedOn, credits } = known ?? NEW_BOX;
  return {
    alerts: alerts.filter(mayRead).map(({ at, side, state, facts }) => {
      const { title, line } = wordAlert(facts, { firmName: null, what: null });
      return { at, side, state, title, line, facts: withoutIds(facts) };
    }),
    alertSettings: {
      muted,
      quietFrom,
      quietTo,
      /** The instant up to which the inbox was seen, and the day of the last message. */
      seenTo: seenTo === '' ? null : seenTo.slice(0, INSTANT),
      pushedOn: pushedOn === '' ? null : pushedOn,
      /** When the measures that he follows are looked at again. */
      followsAt: follows?.at ?? null,
    },
    credits,
    sends: sends.map(({ at, template, alerts: count, state, code }) => ({ at, template, alerts: count, state, code })),
  };
}

const INSTANT = '2026-11-24T00:00:00.000Z'.length;

/** Ids of ours say nothing outside, and a check or an action belongs to the firm. */
const withoutIds = (facts: AlertFacts): object =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'checkId' && name !== 'actionId'));

async function listSends(personId: string, db: Store) {
  const found = await db.list({
    collection: 'alertSends',
    equals: { personId },
    descending: 'expiresAt',
    limit: MOST_SENDS,
    fields: Object.keys(sendRecord.shape),
  });
  return z.array(sendRecord).parse(found);
}

/** What a firm has to report, what it has said to be done, and when it is looked at again. */
export async function gatherDuties(firmId: string, db: Store) {
  const [firm, talk] = await Promise.all(
    (['firm', 'talk'] as const).map((what) => readRecord(db, 'alertClocks', clockIdOf(what, firmId), clockRecord)),
  );
  return {
    changes: firm?.changes ?? [],
    settled: firm?.settled ?? [],
    looksAt: firm?.at ?? null,
    talkLooksAt: talk?.at ?? null,
  };
}

export type GatheredAlerts = Awaited<ReturnType<typeof gatherAlerts>>;
export type GatheredDuties = Awaited<ReturnType<typeof gatherDuties>>;
