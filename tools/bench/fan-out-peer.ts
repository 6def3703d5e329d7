import { pushTimes, subjectOf, type AlertFacts } from '@shared/alerts';
import { compileCatalogue, matchMeasures, type Measure } from '@shared/measures';
import { shanghaiDate } from '@shared/rules';
import { z } from '@shared/zod';
import { writeAlert } from '../../cloudfunctions/_core/alerts/write-alert';
import type { Clock } from '../../cloudfunctions/_core/context';
import { firmRecord, teamRecord } from '../../cloudfunctions/_core/firms/records';
import { readRecord } from '../../cloudfunctions/_core/store/read-record';
import type { Store } from '../../cloudfunctions/_core/store/store';

const PAGE = 100;

/** The plain loop: a page of whole firms, each matched by itself, each alert in a transaction of its own. */
export async function tellOneByOne(measure: Measure, db: Store, most: number, clock: Clock) {
  const catalogue = compileCatalogue([measure]);
  const asOf = shanghaiDate(clock.now());
  const fields = Object.keys(firmRecord.shape);
  let above: string | undefined;
  let firms = 0;
  let alerts = 0;
  const start = process.hrtime.bigint();
  while (firms < most) {
    const asked = { collection: 'firms', equals: {}, ascending: '_id', limit: PAGE } as const;
    const page = z.array(firmRecord).parse(await db.list({ ...asked, ...(above !== undefined && { above }), fields }));
    for (const { _id: firmId, profile } of page) {
      const [match] = matchMeasures(catalogue, profile, { asOf });
      if (match?.fit !== 'fits' && match?.fit !== 'fits-if') continue;
      const { id: measureId, title } = measure;
      const facts: AlertFacts = {
        kind: 'measure-new',
        measureId,
        title,
        until: null,
        fit: match.fit,
        amount: match.amount,
      };
      const team = await readRecord(db, 'teams', firmId, teamRecord);
      for (const { personId } of team?.members ?? []) {
        const told = { personId, firmId, side: 'firm', facts, ...subjectOf(facts, firmId, 'peer') } as const;
        const { matter: _matter, ...rest } = told;
        await db.transact((tx) => writeAlert(tx, { ...rest, ...pushTimes(facts, clock.now(), '17:00') }, clock));
        alerts += 1;
      }
    }
    firms += page.length;
    above = page.at(-1)?._id;
    if (page.length < PAGE) break;
  }
  return { firms, alerts, seconds: Number(process.hrtime.bigint() - start) / 1e9 / firms };
}
