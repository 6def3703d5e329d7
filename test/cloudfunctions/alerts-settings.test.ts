import { alertsOf, FOLLOWED, setUp, told } from '../helpers/alerts';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { agree, newCommissioner, newKey, newOwner, newPerson } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** How somebody is told, what he may be asked for, and the ledger of what he has granted. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await setUp(cloud);
});
afterAll(() => cloud.close());

const NIGHT = { quietFrom: '22:00', quietTo: '08:00' };
const NO_DAY = '9999-12-31T00:00:00.000Z';

async function somebody(): Promise<string> {
  const person = newPerson();
  await agree(cloud, person);
  return person;
}
const boxOf = async (openid: string) => (await stored(cloud, 'alertBoxes', { _id: personIdOf(openid) }))[0];
type Answers = readonly (readonly [string, string])[];
const answers = (list: Answers) => list.map(([template, answer]) => ({ template, answer })) as never;
const granting = (openid: string, ...list: Answers) =>
  alertsOf(cloud, openid).does('grant', { key: newKey(), answers: answers(list) });

describe('settings', () => {
  test('before the first change they are the usual ones, and nothing is stored', async () => {
    const person = newPerson();
    expect(await alertsOf(cloud, person).does('settings', {})).toMatchObject({ version: 0, muted: [], ...NIGHT });
    expect(await boxOf(person)).toBeUndefined();
  });

  test('are changed under their version, each kind once; an older version is told', async () => {
    const person = await somebody();
    const alerts = alertsOf(cloud, person);
    const next = {
      muted: ['reply' as const, 'measure-new' as const, 'reply' as const],
      quietFrom: '20:00',
      quietTo: '07:30',
    };
    expect(await alerts.does('setSettings', { key: newKey(), version: 0, ...next })).toEqual({ version: 1 });
    expect(await alerts.does('settings', {})).toMatchObject({ ...next, version: 1, muted: ['measure-new', 'reply'] });
    expect(await alerts.fails('setSettings', { key: newKey(), version: 0, ...next })).toBe('CONFLICT version stale');
    expect(await alerts.does('setSettings', { key: newKey(), version: 1, ...next, muted: [] })).toEqual({ version: 2 });
  });

  test('two changes at once: one is told of the other', async () => {
    const person = await somebody();
    const alerts = alertsOf(cloud, person);
    const change = () => alerts.call('setSettings', { key: newKey(), version: 0, muted: [], ...NIGHT });
    const codes = (await Promise.all([change(), change()])).map((reply) => (reply.ok ? 'OK' : reply.error.code));
    expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
  });

  test('want the consent in force', async () => {
    const alerts = alertsOf(cloud, newPerson());
    const change = { key: newKey(), version: 0, muted: [], ...NIGHT };
    expect(await alerts.fails('setSettings', change)).toBe('CONSENT_REQUIRED');
    const grant = { key: newKey(), answers: answers([['policy', 'accept']]) };
    expect(await alerts.fails('grant', grant)).toBe('CONSENT_REQUIRED');
  });

  test('do not touch the ledger, and a new grant does not touch them', async () => {
    const person = await somebody();
    await granting(person, ['policy', 'accept']);
    const alerts = alertsOf(cloud, person);
    await alerts.does('setSettings', { key: newKey(), version: 0, muted: ['reply'], ...NIGHT });
    await granting(person, ['policy', 'accept']);
    const { asks, ...settings } = await alerts.does('settings', {});
    expect(settings).toEqual({ version: 1, muted: ['reply'], ...NIGHT });
    expect(asks[0]).toMatchObject({ template: 'policy', left: 2 });
  });
});

describe('what somebody may be asked for', () => {
  const asksOf = async (openid: string) =>
    (await alertsOf(cloud, openid).does('settings', {})).asks.map(({ template }) => template);
  const OF_FIRMS = ['policy', 'deadline', 'reply', 'task'];

  test('whoever is nothing yet, or of a firm: what firms are told', async () => {
    expect(await asksOf(newPerson())).toEqual(OF_FIRMS);
    expect(await asksOf((await newOwner(cloud)).openid)).toEqual(OF_FIRMS);
  });

  test('whoever looks after firms: what is for staff, and both if he has a firm too', async () => {
    const { openid } = await newOwner(cloud);
    expect(await asksOf(await newCommissioner(cloud))).toEqual(['staff']);
    expect(await asksOf(await newCommissioner(cloud, '330106', openid))).toEqual([...OF_FIRMS, 'staff']);
  });

  test('is told with channel and id, and nothing of how it is filled', async () => {
    const { asks } = await alertsOf(cloud, newPerson()).does('settings', {});
    expect(asks[0]).toEqual({ template: 'policy', channel: 'one-time', templateId: 'template-policy', left: 0 });
  });
});

describe('a grant', () => {
  test('counts once for its key, whatever the phone sends again', async () => {
    const person = await somebody();
    const alerts = alertsOf(cloud, person);
    const tap = { key: newKey(), answers: answers([['policy', 'accept']]) };
    for (let time = 0; time < 3; time++)
      expect(await alerts.does('grant', tap)).toEqual({ left: [{ template: 'policy', left: 1 }] });
    expect(await boxOf(person)).toMatchObject({ credits: { policy: { left: 1, granted: 1, spent: 0, voided: 0 } } });
    expect(await alerts.fails('grant', { ...tap, answers: answers([['policy', 'reject']]) })).toBe(
      'KEY_REUSED key key-reused',
    );
  });

  test('of several templates at one tap: each by its own answer', async () => {
    const person = await somebody();
    const { left } = await granting(person, ['policy', 'accept'], ['deadline', 'reject'], ['reply', 'accept']);
    expect(left).toEqual([
      { template: 'policy', left: 1 },
      { template: 'deadline', left: 0 },
      { template: 'reply', left: 1 },
    ]);
    expect(await granting(person, ['policy', 'filter'], ['reply', 'ban'])).toEqual({
      left: [
        { template: 'policy', left: 1 },
        { template: 'reply', left: 1 },
      ],
    });
  });

  test('taps at once are all counted', async () => {
    const person = await somebody();
    await Promise.all(Array.from({ length: 5 }, () => granting(person, ['deadline', 'accept'])));
    expect(await boxOf(person)).toMatchObject({ credits: { deadline: { left: 5, granted: 5 } } });
  });

  test('of a template that holds is not counted, until it is taken back', async () => {
    const person = await somebody();
    expect(await granting(person, ['task', 'accept'])).toEqual({ left: [{ template: 'task', left: null }] });
    expect(await granting(person, ['task', 'reject'])).toEqual({ left: [{ template: 'task', left: 0 }] });
  });

  test('of what is not for him, or not set up, counts for nothing', async () => {
    const person = await somebody();
    expect(await granting(person, ['staff', 'accept'])).toEqual({ left: [] });
    expect(await boxOf(person)).toMatchObject({ credits: {} });
    const commissioner = await newCommissioner(cloud);
    await agree(cloud, commissioner);
    expect(await granting(commissioner, ['staff', 'accept'], ['policy', 'accept'])).toEqual({
      left: [{ template: 'staff', left: null }],
    });
  });

  test('wakes the outbox a little later, also for what was written before there was a box', async () => {
    const person = await somebody();
    await told(cloud, person, FOLLOWED, { pushFrom: '2999-01-01T00:00:00.000Z' });
    const before = new Date().toISOString();
    await granting(person, ['deadline', 'accept']);
    const { nextAt } = (await boxOf(person)) as { nextAt: string };
    // Not while he is still looking at what waits for him.
    const later = (ms: number): string => new Date(ms + 10 * 60_000).toISOString();
    expect(later(Date.parse(before)) <= nextAt && nextAt <= later(Date.now())).toBe(true);
  });

  test('leaves a message on its way alone: whoever settles it looks at what waits', async () => {
    const person = await somebody();
    await granting(person, ['deadline', 'accept']);
    const sending = { sendId: 's', template: 'deadline', alertIds: [], at: new Date().toISOString(), isUnsure: true };
    const box = cloud.database().collection('alertBoxes').doc(personIdOf(person));
    await box.update({ sending: cloud.database().command.set(sending), nextAt: NO_DAY });
    await granting(person, ['deadline', 'accept']);
    expect(await boxOf(person)).toMatchObject({ nextAt: NO_DAY, credits: { deadline: { granted: 2 } } });
  });
});
