import { CONSENT_VERSION } from '@shared/api';
import { newMeasure } from '@test/factories/measure';
import { alertOf } from '../../cloudfunctions/_core/alerts/write-alert';
import { NEW_BOX, SETUP } from '../../cloudfunctions/_core/alerts/records';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { newId } from '../../cloudfunctions/_core/digest';
import { MemoryStore } from '../simulate/memory-store';
import { RunClock } from '../simulate/run-clock';

/** The evening's rush: everybody's turn has come, and one to three alerts wait for each. */

export const DIGEST = Date.parse('2026-11-28T09:00:00.000Z');
const SINCE = '2026-01-01T00:00:00.000Z';
const MOST_WAITING = 3;
const MEASURES = Array.from({ length: 100 }, (_, at) => newMeasure({ id: `m-${at}`, title: `示例资助第${at}号` }));
const TEMPLATE = {
  ...{ template: 'policy', channel: 'one-time', templateId: 'template-policy' },
  fields: [
    { name: 'thing1', part: 'what' },
    { name: 'date2', part: 'now' },
    { name: 'thing3', part: 'hint' },
  ],
};

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
  const region = '330106';
  const policy = { left: 2, granted: 2, spent: 0, voided: 0, isStanding: false };
  const nextAt = new Date(DIGEST).toISOString();
  store.table('alertBoxes').set({ _id: personId, openid, ...NEW_BOX, credits: { policy }, nextAt });
  store.table('members').set({ _id: personId, openid, firmId, role: 'owner', joinedAt: SINCE });
  const agreed = { version: CONSENT_VERSION, at: SINCE };
  store.table('consents').set({ _id: personId, ...agreed, history: [agreed] });
  store.table('registrations').set({
    ...{ _id: firmId, name: '示例企业', uscc: null, region, ...placeOf(region), industry: 'C3484' },
    ...{ state: 'verified', stateAt: SINCE, stateBy: 'code', reason: null, commissionerId: '', createdAt: SINCE },
    ...{ sortKey: `${SINCE}:${firmId}`, activeOn: '2026-01-01', erasesOn: null, erasesBecause: null },
    due: '9999-12-31',
  });
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
