import { z } from '@shared/zod';
import { memberRecord, personRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { memberIdOf } from '../team/roster';
import { instant, today } from '../today';
import { applyTo, applyWays, type Slices, type Tools } from './apply-ways';
import { ERASURE } from './erasure';
import { leaveFirm } from './leave-firm';
import { leaveOffice } from './leave-office';

/** A person out of everything; what he told of himself goes last, so that an erasure that was cut off goes on. */
export async function* erasePerson(personId: string, tools: Tools): Slices {
  const { db, clock } = tools;
  const person = await readRecord(db, 'people', personId, personRecord);
  if (!person?.erasesOn || person.erasesOn > today(clock)) return;
  yield* forgetMember(personId, tools);
  const isOut = await db.transact((tx) => leaveFirm(tx, personId, tools));
  yield;
  if (!isOut) return;
  yield* leaveOffice(personId, tools);
  yield* applyWays('person', { id: personId }, tools);
  await db.transact(async (tx) => {
    await tx.remove('people', personId);
    await tx.replace('erasures', personId, { since: instant(clock) });
  });
  yield;
}

/**
 * Firms know their members under ids of their own, which others' deeds name. Of which firms he was is told by his membership
 * and by his own deeds, so this comes before they lose his id: who joins, founds or leaves a firm has done so himself.
 */
async function* forgetMember(personId: string, tools: Tools): Slices {
  for (const firmId of await firmsOf(personId, tools)) {
    yield* applyTo('audit', ERASURE.audit.person, { id: memberIdOf(firmId, personId) }, tools);
  }
}

const PAGE = 200;
const entry = z.strictObject({ _id: z.string(), firmId: z.string(), sortKey: z.string() });

async function firmsOf(personId: string, { db }: Tools): Promise<ReadonlySet<string>> {
  const member = await readRecord(db, 'members', personId, memberRecord);
  const firms = new Set(member ? [member.firmId] : []);
  let below: string | undefined;
  do {
    const page = { collection: 'audit', equals: { personId }, descending: 'sortKey', below, limit: PAGE } as const;
    const entries = z.array(entry).parse(await db.list({ ...page, fields: ['firmId', 'sortKey'] }));
    for (const { firmId } of entries) if (firmId) firms.add(firmId);
    below = entries.length === PAGE ? entries.at(-1)?.sortKey : undefined;
  } while (below !== undefined);
  return firms;
}
