import { pushTimes, subjectOf, type AlertFacts } from '@shared/alerts';
import { daysAfter } from '@shared/plan';
import { shanghaiDate } from '@shared/rules';
import { NO_SETUP, SETUP, type SetupRecord, type WaveRecord } from '../cloudfunctions/_core/alerts/records';
import { writeAlert } from '../cloudfunctions/_core/alerts/write-alert';
import { NO_DAY } from '../cloudfunctions/_core/chat/records';
import { digest } from '../cloudfunctions/_core/digest';
import type { Store } from '../cloudfunctions/_core/store/store';
import { call } from './call-as';
import { localStore } from './local-store';

const HOUR_MS = 3_600_000;
const OWNER = 'demo-owner';
const COMMISSIONER = 'demo-commissioner';
const MEASURES = ['hz-rd-center', 'cn-ip-pledge'] as const;

const template = (key: SetupRecord['templates'][number]['template'], channel: 'one-time' | 'staff') => ({
  ...{ template: key, channel, templateId: `demo-template-${key}` },
  fields: [
    { name: 'thing1', part: 'what' as const },
    { name: 'thing2', part: 'hint' as const },
  ],
});

/** Templates with made-up ids, as an administrator would have entered them. */
const SETUP_OF_DEMO = {
  ...NO_SETUP,
  version: 1,
  templates: [
    ...(['policy', 'deadline', 'reply', 'task'] as const).map((key) => template(key, 'one-time')),
    template('staff', 'staff'),
  ],
};

/**
 * How messages are sent, alerts of several kinds for the first demo owner and his commissioner, and a publication that has been told.
 * What the seeded plan, follows and talk cause comes by itself, from the timers; what nothing here causes is written as its cause
 * would. What is there already stays.
 */
export async function seedAlerts(url: string): Promise<void> {
  const store = localStore(url);
  const { _id, ...setup } = SETUP_OF_DEMO;
  if (!(await store.read('alertSetup', SETUP))) await store.transact((tx) => tx.create('alertSetup', _id, setup));
  const { firm } = await call(url, OWNER, 'firms', 'read', {});
  if (!firm) return;
  for (const measureId of MEASURES)
    await call(url, OWNER, 'measures', 'follow', { key: `seed-follow-of-${measureId}`, measureId, on: true });
  const [titled, other] = await Promise.all(
    MEASURES.map(async (measureId) => {
      const { measure } = await call(url, OWNER, 'measures', 'detail', { measureId });
      return { measureId, title: measure.title };
    }),
  );
  if (!titled || !other) return;
  await tell(store, firm.firmId, factsFor(titled, other));
  const due = new Date(Date.now() - 2 * HOUR_MS).toISOString();
  const question = { kind: 'question', seq: 4, reminder: 'late', topic: 'policy', due } as const;
  await tell(store, firm.firmId, [question], COMMISSIONER);
  await seedWave(store, titled);
}

interface Named {
  readonly measureId: string;
  readonly title: string;
}

function factsFor(titled: Named, other: Named): readonly AlertFacts[] {
  const today = shanghaiDate(Date.now());
  const closing = daysAfter(today, 12);
  return [
    { kind: 'yearly-update', title: 'innovative', on: daysAfter(today, 60), sure: false },
    { kind: 'title-ends', title: 'innovative', on: daysAfter(today, 90), edition: 'miit-2022-63', sure: false },
    { kind: 'followed-closing', ...other, until: closing, on: closing },
    { kind: 'measure-new', ...titled, until: null, fit: 'fits-if', amount: null },
  ];
}

async function tell(store: Store, firmId: string, all: readonly AlertFacts[], openid = OWNER): Promise<void> {
  const personId = digest('person', openid);
  const side = openid === COMMISSIONER ? 'care' : 'firm';
  for (const [at, facts] of all.entries()) {
    // An hour apart, so that their order is always the same.
    const now = Date.now() - (all.length - at) * HOUR_MS;
    // One of each, however often the demo is started.
    const { subject } = subjectOf(facts, firmId);
    const times = pushTimes(facts, now, NO_SETUP.digestAt);
    const told = { personId, firmId, side, facts, subject, version: 'seed', ...times } as const;
    await store.transact((tx) => writeAlert(tx, told, { now: () => now }));
  }
}

async function seedWave(store: Store, measure: Named): Promise<void> {
  const id = digest('seed-wave');
  if (await store.read('alertWaves', id)) return;
  const at = new Date(Date.now() - 24 * HOUR_MS).toISOString();
  const wave: Omit<WaveRecord, '_id'> = {
    ...{ kind: 'measures', regions: ['330100'], places: ['330100'], measures: [measure], json: '[]' },
    ...{ by: digest('person', 'demo-operator'), at, sortKey: `${at}:${id}`, state: 'done', step: '', cursor: '' },
    ...{ firms: 2, of: 2, alerts: 2, withdrawn: 0, nextAt: NO_DAY },
  };
  await store.transact((tx) => tx.create('alertWaves', id, wave));
}
