import type { AlertFacts } from '@shared/alerts';
import type { ActionInput, ActionName, ActionOutput } from '@shared/api';
import { writeAlert, type Told } from '../../cloudfunctions/_core/alerts/write-alert';
import { alertIdOf } from '../../cloudfunctions/_core/alerts/records';
import { newId } from '../../cloudfunctions/_core/digest';
import { localStore } from '../../tools/local-store';
import { dataOf, refusal, type TestCloud } from './cloud';
import { personIdOf } from './world';

type Action = ActionName<'alerts'>;

/** The function `alerts` in the hands of one person: `does` expects an answer, `fails` a refusal, told as `CODE path code`. */
export function alertsOf(cloud: TestCloud, openid: string) {
  const call = <A extends Action>(action: A, data: ActionInput<'alerts', A>) =>
    cloud.call('alerts', action, data, openid);
  return {
    call,
    async does<A extends Action>(action: A, data: ActionInput<'alerts', A>): Promise<ActionOutput<'alerts', A>> {
      return dataOf(await call(action, data)) as ActionOutput<'alerts', A>;
    },
    async fails<A extends Action>(action: A, data: ActionInput<'alerts', A>): Promise<string> {
      const { code, fields } = refusal(await call(action, data));
      return [code, ...fields].join(' ');
    },
  };
}

export const FOLLOWED: Extract<AlertFacts, { readonly kind: 'followed-closing' }> = {
  kind: 'followed-closing',
  measureId: 'cn-ip-pledge',
  title: '知识产权质押融资',
  until: '2026-12-31',
  on: '2026-12-31',
};

let version = 0;

/** What somebody is told, as its cause writes it: the id of the alert. */
export async function told(
  cloud: TestCloud,
  openid: string,
  facts: AlertFacts,
  rest: Partial<Told> & { readonly now?: number } = {},
): Promise<string> {
  const { now = Date.now(), ...more } = rest;
  version += 1;
  const alert = {
    personId: personIdOf(openid),
    firmId: '',
    side: 'firm' as const,
    facts,
    subject: 'test',
    version: String(version),
    pushFrom: new Date(now).toISOString(),
    pushUntil: '2999-01-01T00:00:00.000Z',
    ...more,
  };
  await localStore(cloud.url).transact((tx) => writeAlert(tx, alert, { now: () => now }));
  return alertIdOf(alert.personId, facts, alert.subject, alert.version);
}

/** A publication that has been told to whom it concerns, with measures of these places: the id of its wave. */
export async function published(cloud: TestCloud, openid: string, places: readonly string[]): Promise<string> {
  const id = newId();
  const at = new Date().toISOString();
  const wave = { kind: 'measures', regions: places, places, measures: [], json: '[]', by: personIdOf(openid), at };
  const counts = { firms: 0, of: 0, alerts: 0, withdrawn: 0 };
  const done = { state: 'done', step: '', cursor: '', ...counts, nextAt: '9999-12-31T00:00:00.000Z' };
  const record = { ...wave, ...done, sortKey: `${at}:${id}` };
  await localStore(cloud.url).transact((tx) => tx.create('alertWaves', id, record));
  return id;
}

/** How messages are sent, as an administrator has set it up: a template a key, each by one field. */
export async function setUp(
  cloud: TestCloud,
  channels: Readonly<Record<string, string>> = {
    policy: 'one-time',
    deadline: 'one-time',
    reply: 'one-time',
    task: 'long-term',
    staff: 'staff',
  },
): Promise<void> {
  const templates = Object.entries(channels).map(([template, channel]) => ({
    ...{ template, channel, templateId: `template-${template}` },
    fields: [{ name: 'thing1', part: 'what' }],
  }));
  const setup = { version: 1, templates, perSecond: 20, digestAt: '17:00', isPaused: true };
  await localStore(cloud.url).transact((tx) => tx.replace('alertSetup', 'current', setup));
}
