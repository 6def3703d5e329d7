import { SETTLEABLE, subjectOf, type AlertFacts } from '@shared/alerts';
import { checkRecord } from '../check/check-record';
import { readCatalogue } from '../measures/catalogue';
import { planActionRecord } from '../plan/records';
import { readRecords } from '../store/read-record';
import type { Store } from '../store/store';
import { clockIdOf, clockRecord, type AlertRecord } from './records';

/** What an alert is about, as it is now. */
export interface Thing {
  readonly there: boolean;
  /** What it is called, where the alert does not carry that. */
  readonly what: string | null;
  readonly isSettled: boolean;
}

type Of = Pick<AlertRecord, 'firmId' | 'facts'>;
type Kind = AlertFacts['kind'];
type FactsOf<K extends Kind> = Extract<AlertFacts, { readonly kind: K }>;

/**
 * The things that several alerts are about, in a call a kind. Whoever may read an alert may open the conversation and the pages of its
 * firm, so what can be missing is a measure, a check or an action.
 */
export async function thingsOf(alerts: readonly Of[], db: Store): Promise<(alert: Of) => Thing> {
  const firmIds = alerts.filter(({ facts }) => SETTLEABLE.includes(facts.kind)).map(({ firmId }) => firmId);
  const ids = <K extends Kind>(kind: K, idOf: (facts: FactsOf<K>) => string): string[] =>
    alerts.flatMap(({ facts }) => (facts.kind === kind ? [idOf(facts as FactsOf<K>)] : []));
  const [catalogue, checks, actions, clocks] = await Promise.all([
    alerts.some(({ facts }) => 'measureId' in facts) ? readCatalogue(db) : null,
    readRecords(
      db,
      'checks',
      ids('outcome-flip', ({ checkId }) => checkId),
      checkRecord,
    ),
    readRecords(
      db,
      'planActions',
      ids('action-due', ({ actionId }) => actionId),
      planActionRecord,
    ),
    readRecords(
      db,
      'alertClocks',
      firmIds.map((id) => clockIdOf('firm', id)),
      clockRecord,
    ),
  ]);
  const open = { there: true, what: null };
  const look = ({ firmId, facts }: Of): Omit<Thing, 'isSettled'> => {
    if ('measureId' in facts) return { ...open, there: catalogue?.byId.has(facts.measureId) ?? false };
    if (facts.kind === 'outcome-flip') return { ...open, there: checks.get(facts.checkId)?.firmId === firmId };
    if (facts.kind !== 'action-due') return open;
    const action = actions.get(facts.actionId);
    // What its commissioner has not published is not the firm's yet.
    const isThere = action?.firmId === firmId && action.state !== 'draft';
    return isThere ? { there: true, what: action.title } : { there: false, what: null };
  };
  const isSettled = ({ firmId, facts }: Of): boolean =>
    SETTLEABLE.includes(facts.kind) &&
    (clocks.get(clockIdOf('firm', firmId))?.settled.includes(subjectOf(facts, firmId).matter) ?? false);
  return (alert) => ({ ...look(alert), isSettled: isSettled(alert) });
}
