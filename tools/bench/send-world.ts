import { newMeasure } from '@test/factories/measure';
import { alertOf } from '../../cloudfunctions/_core/alerts/write-alert';
import { NEW_BOX, SETUP } from '../../cloudfunctions/_core/alerts/records';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { newId } from '../../cloudfunctions/_core/digest';
import { consentOf, memberOf, registrationOf } from '../simulate/firms';
import { MemoryStore } from '../simulate/memory-store';
import { RunClock } from '../simulate/run-clock';
import { creditOf, TEMPLATE } from '../simulate/template';

/** The evening's rush: everybody's turn has come, and one to three alerts wait for each. */

export const DIGEST = Date.parse('2026-11-28T09:00:00.000Z');
const MOST_WAITING = 3;
const MEASURES = Array.from({ length: 100 }, (_, at) => newMeasure({ id: `m-${at}`, title: `示例资助第${at}号` }));
export async function newSendWorld(people: number): Promise<MemoryStore> {
  const store = new MemoryStore();
  const morning = new RunClock(DIGEST - 6 * 3_600_000);
  const catalogue = { measures: MEASURES, initials: {}, variants: '', expected: null };
  await publishCatalogue(store, morning, catalogue);
  const setup = { version: 1, templates: [TEMPLATE], perSecond: 1_000_000, digestAt: '17:00', isPaused: false };
  store.table('alertSetup').set({ _id: SETUP, ...setup });
  for (let at = 0; at < people; at += 1) addPerson(store, at, morning);
  // As the real ones are there before anybody asks.
  store.table('alertBoxes').index('nextAt');
  store.table('alerts').index('waitingFor');
  return store;
}

function addPerson(store: MemoryStore, at: number, clock: RunClock): void {
  const [personId, firmId] = [newId(), newId()];
  const openid = `openid-${at}`;
  const nextAt = new Date(DIGEST).toISOString();
  store.table('alertBoxes').set({ _id: personId, openid, ...NEW_BOX, credits: { policy: creditOf(2) }, nextAt });
  store.table('members').set(memberOf(personId, openid, firmId));
  store.table('consents').set(consentOf(personId));
  store.table('registrations').set(registrationOf(firmId, '330106'));
  for (let each = 0; each <= at % MOST_WAITING; each += 1) {
    const measure = MEASURES[(at + each) % MEASURES.length];
    if (!measure) continue;
    const { id: measureId, title } = measure;
    const amount = { yuan: 500_000, basis: 'per-firm' } as const;
    const facts = { kind: 'measure-new', measureId, title, until: null, fit: 'fits', amount } as const;
    const times = { pushFrom: nextAt, pushUntil: '2026-12-12T09:00:00.000Z' };
    const told = { personId, firmId, side: 'firm', facts, subject: measureId, version: '1', ...times } as const;
    store.table('alerts').set(alertOf(told, clock));
  }
}
