import type { Context } from '../context';
import { coveredToday } from '../firms/covered-today';
import { memberRecord, registrationRecord } from '../firms/records';
import { readRecord, readRecords } from '../store/read-record';
import type { AlertRecord } from './records';

type Of = Pick<AlertRecord, 'firmId' | 'side'>;

/** What somebody is to the firms of his alerts by now. */
export interface Standing {
  /** He has left no firm, and given up no care, that it tells about. */
  readonly mayRead: (alert: Of) => boolean;
  /** What a firm in his care is called; his own needs no name. */
  readonly firmNameOf: (alert: Of) => string | null;
}

/**
 * An alert is written for a person, who may be put out of the firm, or lose its care, before he looks: from then on it is nobody's
 * to read or to push, and it is there again if he comes back.
 */
export async function readStanding(
  personId: string,
  alerts: readonly Of[],
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<Standing> {
  const inCare = alerts.filter(({ side, firmId }) => side === 'care' && firmId !== '').map(({ firmId }) => firmId);
  const [member, covered, firms] = await Promise.all([
    readRecord(db, 'members', personId, memberRecord),
    inCare.length === 0 ? [] : coveredToday({ db, clock, actor: { personId } }),
    readRecords(db, 'registrations', inCare, registrationRecord),
  ]);
  const carers = new Set([personId, ...covered.map(({ _id }) => _id)]);
  return {
    mayRead: ({ firmId, side }) => {
      if (firmId === '') return true;
      if (side === 'firm') return member?.firmId === firmId;
      const firm = firms.get(firmId);
      return firm !== undefined && member?.firmId !== firmId && carers.has(firm.commissionerId);
    },
    firmNameOf: ({ firmId, side }) => (side === 'care' ? (firms.get(firmId)?.name ?? null) : null),
  };
}
