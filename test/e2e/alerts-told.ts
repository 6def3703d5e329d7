import type { AlertFacts, Channel, TemplateKey } from '../../shared/alerts';
import { alertIdOf } from '../../cloudfunctions/_core/alerts/records';
import { writeAlert, type Told } from '../../cloudfunctions/_core/alerts/write-alert';
import { personIdOf } from '../helpers/world';
import { localStore } from '../../tools/local-store';

/** Alerts as their causes write them, and an operator's setup, put into the database of a stage. */

const LATER = '2999-01-01T00:00:00.000Z';

interface Place {
  readonly cloud: { readonly url: string };
}

export interface ToldAs extends Partial<Told> {
  /** Days before now. */
  readonly daysAgo?: number;
}

let version = 0;

/** The id of the alert. */
export async function told(
  { cloud }: Place,
  openid: string,
  facts: AlertFacts,
  { daysAgo = 0, ...rest }: ToldAs = {},
): Promise<string> {
  version += 1;
  const now = Date.now() - daysAgo * 86_400_000 + version;
  const alert = {
    personId: personIdOf(openid),
    firmId: '',
    side: 'firm' as const,
    facts,
    subject: 'test',
    version: String(version),
    pushFrom: LATER,
    pushUntil: LATER,
    ...rest,
  };
  await localStore(cloud.url).transact((tx) => writeAlert(tx, alert, { now: () => now }));
  return alertIdOf(alert.personId, facts, alert.subject, alert.version);
}

export const templateIdOf = (template: TemplateKey): string => `tmpl-${template}-0123456789`;

/** The operator has named templates. */
export async function setUp({ cloud }: Place, templates: readonly (readonly [TemplateKey, Channel])[]): Promise<void> {
  const fields = [{ name: 'thing1', part: 'what' }];
  const setup = {
    version: 1,
    templates: templates.map(([template, channel]) => ({
      template,
      channel,
      templateId: templateIdOf(template),
      fields,
    })),
    perSecond: 20,
    digestAt: '17:00',
    isPaused: false,
  };
  await localStore(cloud.url).transact((tx) => tx.replace('alertSetup', 'current', setup));
}

export const ALL_TEMPLATES = [
  ['policy', 'one-time'],
  ['deadline', 'one-time'],
  ['reply', 'one-time'],
  ['task', 'one-time'],
  ['staff', 'one-time'],
] as const;
