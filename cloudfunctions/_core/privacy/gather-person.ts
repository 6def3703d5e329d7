import { z } from '@shared/zod';
import { answerRecord, heldRecord, markRecord, quickReplyRecord, reminderRecord } from '../chat/records';
import type { Context } from '../context';
import {
  auditRecord,
  commissionerRecord,
  consentRecord,
  operatorRecord,
  personRecord,
  readEntry,
} from '../firms/records';
import { marksRecord, reportRecord } from '../measures/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { gatherAlerts } from './gather-alerts';
import { plainOf } from './gather-talk';
import { listAll } from './list-all';

/** Mistakes in measures that one person has told: one a measure and kind. */
const MOST_REPORTS = 1000;

/** Everything that is kept of the caller himself. */
export async function gatherPerson({ db, clock, actor }: Context) {
  const { personId } = actor;
  const [person, consent, marks, commissioner, operator] = await Promise.all([
    readRecord(db, 'people', personId, personRecord),
    readRecord(db, 'consents', personId, consentRecord),
    readRecord(db, 'measureMarks', personId, marksRecord),
    readRecord(db, 'commissioners', personId, commissionerRecord),
    readRecord(db, 'operators', personId, operatorRecord),
  ]);
  const [talk, told, reports, deeds, looks] = await Promise.all([
    gatherOwnTalk(personId, db),
    gatherAlerts(personId, { db, clock }),
    db.list({
      collection: 'measureReports',
      equals: { personId },
      descending: 'reportedAt',
      limit: MOST_REPORTS,
      fields: Object.keys(reportRecord.shape),
    }),
    listAll(auditRecord, { collection: 'audit', equals: { personId } }, db),
    listAll(readEntry, { collection: 'reads', equals: { personId } }, db),
  ]);
  return {
    openid: actor.openid,
    name: person?.name ?? null,
    phone: person?.phone ?? null,
    erasesOn: person?.erasesOn ?? null,
    consents: consent?.history ?? [],
    followed: marks?.followed ?? [],
    followedOn: marks?.followedOn ?? {},
    muted: marks?.muted ?? [],
    reports: z
      .array(reportRecord)
      .parse(reports)
      .map(({ measureId, kind, text, reportedAt }) => ({ measureId, kind, text, reportedAt })),
    ...talk,
    ...told,
    commissioner: commissioner && {
      name: commissioner.name,
      region: commissioner.region,
      industries: commissioner.industries,
      since: commissioner.since,
      absence: commissioner.absence && { from: commissioner.absence.from, to: commissioner.absence.to },
    },
    operator: operator && {
      name: operator.name,
      regions: operator.regions,
      isAdministrator: operator.isAdministrator,
      since: operator.since,
    },
    // What he did to others and whom he looked at is told without them: it is his file, not theirs.
    deeds: deeds.map(({ at, action, role }) => ({ at, action, role })),
    looks: looks.map(({ at, action, role }) => ({ at, action, role })),
  };
}

/** What conversations have left of him beside what he said, told without the firms: those are theirs to hand out. */
async function gatherOwnTalk(personId: string, db: Store) {
  const [quickReplies, held, marks, reminders, answers] = await Promise.all([
    readRecord(db, 'quickReplies', personId, quickReplyRecord),
    listAll(heldRecord, { collection: 'heldMessages', equals: { by: personId } }, db),
    listAll(markRecord, { collection: 'chatMarks', equals: { personId } }, db),
    listAll(reminderRecord, { collection: 'reminders', equals: { personId } }, db),
    listAll(answerRecord, { collection: 'answers', equals: { commissionerId: personId } }, db),
  ]);
  return {
    quickReplies: quickReplies?.items ?? [],
    /** Messages of his that the platform's content check has not let through. */
    held: held.map(({ at, why, what }) => ({ at, why, ...plainOf(what) })),
    /** How far he has received and read, a conversation a line. */
    read: marks.map(({ side, delivered, read }) => ({ side, delivered, read })),
    /** Questions that wait and of which he was reminded, and those that he answered. */
    reminders: reminders.map(({ kind, topic, askedAt, due, at }) => ({ kind, topic, askedAt, due, at })),
    answers: answers.map(({ topic, askedAt, due, answeredAt, minutes, isInTime }) => ({
      ...{ topic, askedAt, due, answeredAt, minutes, isInTime },
    })),
  };
}

export type GatheredPerson = Awaited<ReturnType<typeof gatherPerson>>;
