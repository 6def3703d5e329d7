import { checkRecord, parseInputs, parseResult } from '../check/check-record';
import type { Context } from '../context';
import { nameOf } from '../firms/name-of';
import {
  assignmentRecord,
  codeRecord,
  commissionerRecord,
  firmRecord,
  firmVersionRecord,
  memberRecord,
  operatorRecord,
  readEntry,
  registrationRecord,
  teamRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { gatherDuties } from './gather-alerts';
import { gatherPlan } from './gather-plan';
import { gatherTalk } from './gather-talk';
import { listAll } from './list-all';

/** Everything that is kept of the caller's firm; null for who has none. Of other people what the firm's own pages tell. */
export async function gatherFirm({ db, actor }: Context) {
  const member = await readRecord(db, 'members', actor.personId, memberRecord);
  const firmId = member?.firmId;
  if (firmId === undefined) return null;
  const [firm, registration] = await Promise.all([
    readRecord(db, 'firms', firmId, firmRecord),
    readRecord(db, 'registrations', firmId, registrationRecord),
  ]);
  if (!firm || !registration) return null;
  const ofFirm = { equals: { firmId } };
  const [talk, plan, duties, versions, checks, reads, codes, team, assignment] = await Promise.all([
    gatherTalk(firmId, db),
    gatherPlan(firmId, db),
    gatherDuties(firmId, db),
    listAll(firmVersionRecord, { collection: 'firmVersions', ...ofFirm }, db),
    listAll(checkRecord, { collection: 'checks', ...ofFirm }, db),
    listAll(readEntry, { collection: 'reads', ...ofFirm }, db),
    listAll(codeRecord, { collection: 'codes', ...ofFirm }, db),
    readRecord(db, 'teams', firmId, teamRecord),
    readRecord(db, 'assignments', firmId, assignmentRecord),
  ]);
  const called = namesIn(db);
  const { state, reason, createdAt, erasesOn } = registration;
  return {
    ...talk,
    plan,
    duties,
    role: member?.role ?? null,
    profile: firm.profile,
    version: firm.version,
    updatedAt: firm.updatedAt,
    registration: { state, reason, createdAt, erasesOn },
    versions: await each(versions, async ({ version, at, by, profile }) => ({
      version,
      at,
      by: await called('people', by),
      profile,
    })),
    checks: checks.map(({ savedAt, asOf, purpose, rungs, ruleHash, inputs, result }) => ({
      savedAt,
      asOf,
      purpose,
      rungs,
      ruleHash,
      inputs: parseInputs(inputs),
      result: parseResult(result),
    })),
    members: await each(team?.members ?? [], async ({ personId, role, joinedAt }) => ({
      name: await called('people', personId),
      role,
      joinedAt,
    })),
    invitations: codes.map(({ createdAt, expiresAt, usedAt }) => ({ createdAt, expiresAt, usedAt })),
    care: await each(assignment?.history ?? [], async ({ commissionerId, from }) => ({
      commissioner: await called('commissioners', commissionerId),
      from,
    })),
    reads: await each(reads, async ({ at, role, action, personId }) => ({
      at,
      role,
      name: await called(role === 'commissioner' || role === 'cover' ? 'commissioners' : 'operators', personId),
      action,
    })),
  };
}

export type GatheredFirm = NonNullable<Awaited<ReturnType<typeof gatherFirm>>>;

async function each<From, To>(list: readonly From[], make: (from: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const from of list) made.push(await make(from));
  return made;
}

/** The name of somebody in an office, each looked up once however often he is met. */
function namesIn(db: Store) {
  const known = new Map<string, Promise<string | null>>();
  return (office: 'people' | 'commissioners' | 'operators', id: string): Promise<string | null> => {
    const key = `${office}.${id}`;
    const name = known.get(key) ?? nameIn(db, office, id);
    known.set(key, name);
    return name;
  };
}

async function nameIn(db: Store, office: 'people' | 'commissioners' | 'operators', id: string): Promise<string | null> {
  if (id === '') return null;
  if (office === 'people') return nameOf(db, id);
  const schema = office === 'commissioners' ? commissionerRecord : operatorRecord;
  return (await readRecord(db, office, id, schema))?.name ?? null;
}
