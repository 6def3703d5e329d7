import type { CollectionName } from '../store/collections';
import { idsIn } from '../ids-in';
import { ERASED, without, type Stored, type Way } from './ways';

interface Erasure {
  readonly firm: readonly Way[];
  readonly person: readonly Way[];
}

const one: Way = { way: 'one' };
const none = (why: string): readonly Way[] => [{ way: 'none', why }];
const apart = (how: string): readonly Way[] => [{ way: 'apart', how }];
const remove = (field: string, along = 'sortKey'): Way => ({ way: 'remove', field, along });

/** The id of a person who wrote a record that stays. */
const author = (field: string, along = 'sortKey'): Way => ({
  way: 'strip',
  field,
  along,
  to: (document) => ({ ...document, [field]: ERASED }),
});

/** Words that somebody wrote himself may say anything: they go, the closed words of a deed stay. */
const NOTES = ['note', 'reason', 'name'];
const withoutNotes = (detail: unknown): object =>
  Object.fromEntries(Object.entries(detail ?? {}).filter(([key]) => !NOTES.includes(key)));

/** What was done stays for accountability: when, where, and by or to whom as far as he is still there. */
const deed = (field: string): Way => ({
  way: 'strip',
  field,
  along: 'sortKey',
  to: (document, id) => {
    const detail = without(withoutNotes(document['detail']), id);
    return { ...(without({ ...document, detail }, id) as Stored), names: idsIn(detail) };
  },
});

/** Members and codes stand in the detail of a firm's deeds: nothing of it stays with the firm. */
const deedOfFirm: Way = {
  way: 'strip',
  field: 'firmId',
  along: 'sortKey',
  to: (document) => ({ ...document, firmId: ERASED, detail: {}, names: [] }),
};

/** Somebody said it; nothing tells who. */
const speaker = (field: string, along: string): Way => ({
  way: 'strip',
  field,
  along,
  to: (document) => ({ ...document, by: ERASED, name: null, key: ERASED }),
});

const lastSpeaker: Way = {
  way: 'strip',
  field: 'last.by',
  along: 'last.at',
  to: (document) => ({ ...document, last: { ...(document['last'] as object), by: ERASED, name: null } }),
};

const ofPerson = none('names no firm');
const noIds = none('names neither firm nor person');

/**
 * How a firm and a person are erased from every collection, in this order: first the documents that let people in, so that
 * nobody writes while the rest goes. A new collection needs its line: the type asks for it.
 */
export const ERASURE: Readonly<Record<CollectionName, Erasure>> = {
  teams: { firm: apart('shutFirm: first of all'), person: apart('leaveFirm: an owner stays') },
  members: { firm: [remove('firmId', 'joinedAt')], person: [one] },
  codes: {
    firm: [remove('firmId'), remove('names'), { way: 'remove', field: 'uscc', along: 'sortKey', is: 'uscc' }],
    person: [remove('names')],
  },
  exports: {
    firm: [{ way: 'files', field: 'firmId', along: 'expiresAt' }],
    person: [{ way: 'files', field: 'personId', along: 'expiresAt' }],
  },
  uploads: { firm: ofPerson, person: [remove('personId', 'expiresAt')] },
  checks: { firm: [remove('firmId')], person: [author('savedBy')] },
  standings: { firm: [one], person: noIds },
  heldMessages: { firm: [remove('firmId')], person: [remove('by')] },
  signals: { firm: ofPerson, person: [one] },
  reminders: { firm: [remove('firmId')], person: [remove('personId')] },
  chatFiles: {
    firm: [{ way: 'files', field: 'firmId', along: 'expiresAt' }],
    person: [author('personId', 'expiresAt')],
  },
  // What was said stays with the firm, which may still need the answer: who said it goes.
  messages: { firm: [remove('firmId')], person: [speaker('by', 'sortKey')] },
  conversations: { firm: [one], person: [lastSpeaker] },
  chatMarks: { firm: [remove('firmId')], person: [remove('personId')] },
  matters: { firm: [remove('firmId')], person: [author('commissionerId')] },
  answers: { firm: [remove('firmId')], person: [author('commissionerId')] },
  quickReplies: { firm: ofPerson, person: [one] },
  planActions: { firm: [remove('firmId')], person: [author('by')] },
  plans: { firm: [one], person: noIds },
  firmVersions: { firm: [remove('firmId')], person: [author('by')] },
  firms: { firm: [one], person: [author('updatedBy', 'updatedAt')] },
  reads: { firm: [remove('firmId')], person: [author('personId')] },
  assignments: {
    firm: [one],
    person: [
      {
        way: 'strip',
        field: 'history.commissionerId',
        along: 'sortKey',
        to: (document, id) => ({ ...document, history: historyWithout(document['history'], id) }),
      },
    ],
  },
  audit: { firm: [deedOfFirm, deed('names')], person: [deed('personId'), deed('names')] },
  idempotency: {
    firm: [remove('names', 'expiresAt')],
    person: [remove('personId', 'expiresAt'), remove('names', 'expiresAt')],
  },
  measureMarks: { firm: ofPerson, person: [one] },
  measureReports: { firm: ofPerson, person: [remove('personId', 'reportedAt')] },
  consents: { firm: ofPerson, person: [one] },
  covers: {
    firm: ofPerson,
    person: [...apart('leaveOffice: others lose their stand-in'), remove('commissionerId', 'to')],
  },
  commissioners: { firm: apart('shutFirm: one firm less in care'), person: [one] },
  operators: { firm: ofPerson, person: [one] },
  usccs: { firm: apart('with the registration'), person: noIds },
  settings: { firm: noIds, person: noIds },
  rates: { firm: none('digests, gone within hours'), person: none('digests, gone within hours') },
  catalogue: { firm: noIds, person: noIds },
  alerts: { firm: [remove('firmId')], person: [remove('personId')] },
  alertBoxes: { firm: ofPerson, person: [one] },
  alertClocks: { firm: [remove('of', 'at')], person: [remove('of', 'at')] },
  alertSends: { firm: ofPerson, person: [remove('personId', 'expiresAt')] },
  alertWaves: { firm: noIds, person: [author('by')] },
  alertSetup: { firm: noIds, person: noIds },
  leases: { firm: noIds, person: noIds },
  retired: { firm: noIds, person: noIds },
  erasures: {
    firm: apart('a later run sweeps again and takes it away'),
    person: apart('a later run sweeps again and takes it away'),
  },
  registrations: { firm: apart('last of all'), person: apart('leaveOffice: its firms are in nobody’s care') },
  people: { firm: ofPerson, person: apart('last of all') },
};

function historyWithout(history: unknown, id: string): unknown {
  if (!Array.isArray(history)) return [];
  return history.map((entry: { commissionerId?: unknown }) =>
    entry.commissionerId === id ? { ...entry, commissionerId: ERASED, note: null } : entry,
  );
}
