import { pushTimes, subjectOf, type AlertFacts } from '@shared/alerts';
import { z } from '@shared/zod';
import { alertOf, type Told } from '../alerts/write-alert';
import type { AlertRecord } from '../alerts/records';
import { consentRecord, teamRecord, type TeamRecord } from '../firms/records';
import type { Services } from '../serve';
import { readRecords } from '../store/read-record';

type Tools = Pick<Services, 'db' | 'clock'>;

/** What somebody, or everybody of a firm, is told by a wave. */
export interface Word {
  readonly facts: AlertFacts;
  /** Which state of the thing it is about: with the subject it makes the alert once only. */
  readonly step: string;
}

/** Everybody of these firms is told. A firm that is being erased has no team any more: nobody is. */
export async function tellFirms(
  words: ReadonlyMap<string, readonly Word[]>,
  causeId: string,
  digestAt: string,
  tools: Tools,
): Promise<number> {
  const firmIds = [...words.keys()];
  const teams = new Map<string, TeamRecord>();
  for (const ids of parts(firmIds))
    for (const [id, team] of await readRecords(tools.db, 'teams', ids, teamRecord)) teams.set(id, team);
  const told = [...words].flatMap(([firmId, list]) =>
    (teams.get(firmId)?.members ?? []).flatMap(({ personId }) =>
      list.map((word) => toldOf({ personId, firmId, word, causeId, digestAt }, tools)),
    ),
  );
  return write(told, causeId, tools);
}

/** The same for people, whatever their firm is. */
export const tellPeople = (
  words: ReadonlyMap<string, Word>,
  causeId: string,
  digestAt: string,
  tools: Tools,
): Promise<number> =>
  write(
    [...words].map(([personId, word]) => toldOf({ personId, firmId: '', word, causeId, digestAt }, tools)),
    causeId,
    tools,
  );

interface Telling {
  readonly personId: string;
  readonly firmId: string;
  readonly word: Word;
  readonly causeId: string;
  readonly digestAt: string;
}

function toldOf(
  { personId, firmId, word: { facts, step }, causeId, digestAt }: Telling,
  { clock }: Tools,
): AlertRecord {
  const { subject, version } = subjectOf(facts, firmId, step);
  const told: Told = {
    ...{ personId, firmId, side: 'firm', facts, subject, version, causeId },
    ...pushTimes(facts, clock.now(), digestAt),
  };
  return alertOf(told, clock);
}

const consents = z.array(consentRecord.pick({ _id: true, withdrawnAt: true }));

/**
 * Of whoever has taken his consent back nothing is stored any more. Who agreed to an older text keeps his inbox: a wave comes once,
 * and no message goes out to him before he agrees to the new one.
 */
async function withoutWithdrawn(alerts: readonly AlertRecord[], db: Services['db']): Promise<readonly AlertRecord[]> {
  const withdrawn = new Set<string>();
  for (const ids of parts([...new Set(alerts.map(({ personId }) => personId))]))
    for (const { _id, withdrawnAt } of consents.parse(await db.readAll('consents', ids, ['withdrawnAt'])))
      if (withdrawnAt !== undefined) withdrawn.add(_id);
  return withdrawn.size === 0 ? alerts : alerts.filter(({ personId }) => !withdrawn.has(personId));
}

const caused = z.array(z.strictObject({ _id: z.string(), causeId: z.string() }));
/** As many as one query names. */
const AT_ONCE = 1000;

/**
 * First the alerts, then the boxes: whoever is cut off between the two does both again. Answers how many are this wave's, those
 * included that a run before had written.
 */
async function write(all: readonly AlertRecord[], causeId: string, { db }: Tools): Promise<number> {
  const alerts = await withoutWithdrawn(all, db);
  if (alerts.length === 0) return 0;
  let own = await db.addMissing('alerts', alerts);
  if (own < alerts.length) {
    own = 0;
    for (const ids of parts(alerts.map(({ _id }) => _id))) {
      const there = caused.parse(await db.readAll('alerts', ids, ['causeId']));
      own += there.filter((each) => each.causeId === causeId).length;
    }
  }
  // All of one slice are pushed from the same instant on; where the digest's hour falls between two of them, the outbox looks early.
  const pushFrom = alerts.map((each) => each.pushFrom).reduce((first, each) => (each < first ? each : first));
  for (const ids of parts([...new Set(alerts.map(({ personId }) => personId))]))
    await db.bringForward('alertBoxes', ids, 'nextAt', pushFrom);
  return own;
}

const parts = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) => ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
