import type { ActionOutput } from '@shared/api';
import type { Context } from '../context';
import type { CommissionerRecord } from '../firms/records';
import { today } from '../today';
import { settingsOf } from './settings-of';
import { readCommissioners } from './show-registrations';

type Shown = ActionOutput<'console', 'commissioners'>['items'][number];

/** Commissioners with what they may have in the end, and with an absence that is not over yet. */
export async function showCommissioners(
  records: readonly CommissionerRecord[],
  context: Pick<Context, 'db' | 'clock'>,
): Promise<Shown[]> {
  const [mayHave, absences] = await Promise.all([readLimits(records, context.db), readAbsences(records, context)]);
  return records.map((record) => {
    const { _id: commissionerId, name, region, industries, load, limit, since } = record;
    const known = { commissionerId, name, region, industries, load, limit, since };
    return { ...known, mayHave: mayHave(record), absence: absences(record) };
  });
}

/** How many firms each may have: his own limit, or else what his region says. */
export async function readLimits(
  records: readonly CommissionerRecord[],
  db: Context['db'],
): Promise<(record: CommissionerRecord) => number> {
  const regions = [...new Set(records.map(({ region }) => region))];
  const settings = await Promise.all(regions.map((region) => settingsOf(region, db)));
  const usual = new Map(regions.map((region, at) => [region, settings[at]?.firmsPerCommissioner ?? 0]));
  return ({ limit, region }) => limit ?? usual.get(region) ?? 0;
}

/** The absence of each, with the name of the cover. */
export async function readAbsences(
  records: readonly CommissionerRecord[],
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<(record: CommissionerRecord) => Shown['absence']> {
  const day = today(clock);
  const covers = await readCommissioners(
    records.flatMap(({ absence }) => (absence ? [absence.coverId] : [])),
    db,
  );
  return ({ absence }) =>
    absence && absence.to >= day ? { ...absence, coverName: covers.get(absence.coverId)?.name ?? null } : null;
}
