import { CATALOGUE } from '@shared/measures/catalogue';
import { identities, seedDemo } from '../../tools/seed';
import { seedAlerts } from '../../tools/seed-alerts';
import { seedService } from '../../tools/seed-service';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

/** Who works for a bureau, and who is new. */
const WITHOUT_FIRM = ['demo-new', 'demo-commissioner', 'demo-commissioner-2', 'demo-operator', 'demo-administrator'];
const firms = identities.length - WITHOUT_FIRM.length;

test('each demo owner has a firm and one check that replays; the new user has nothing', async () => {
  await seedDemo(cloud.url);
  for (const { openid } of identities) {
    const { firm, consent } = dataOf(await cloud.call('firms', 'read', {}, openid));
    if (WITHOUT_FIRM.includes(openid)) {
      expect([firm, consent]).toEqual([null, null]);
      continue;
    }
    const { items } = dataOf(await cloud.call('check', 'history', { firmId: firm?.firmId ?? '' }, openid));
    expect(items).toHaveLength(1);
    const { check, replay } = dataOf(await cloud.call('check', 'read', { checkId: items[0]?.checkId ?? '' }, openid));
    expect([check.firm, replay]).toEqual([firm?.profile, 'same']);
  }
});

test('seeding again on another day changes nothing, not even what an owner has edited', async () => {
  const [{ openid } = { openid: '' }] = identities;
  const { firm } = dataOf(await cloud.call('firms', 'read', {}, openid));
  const edited = { region: '330106', name: '改过的名字', uscc: firm?.profile.uscc };
  const body = { key: 'k'.repeat(20), firmId: firm?.firmId ?? '', version: 1, firm: edited };
  dataOf(await cloud.call('firms', 'edit', body, openid));
  const tomorrow = Date.now() + 24 * 3_600_000;
  const clock = jest.spyOn(Date, 'now').mockReturnValue(tomorrow);
  await seedDemo(cloud.url).finally(() => clock.mockRestore());
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toMatchObject({ version: 2, profile: edited });
  const total = async (name: string) => (await cloud.database().collection(name).count()).total;
  expect([await total('firms'), await total('checks')]).toEqual([firms, firms]);
});

test('every identity has a name in Chinese', () => {
  for (const { label } of identities) expect(label).toMatch(/[\u4e00-\u9fff]/);
});

test('the catalogue is published, and the commissioner has firms to look after', async () => {
  const { total } = dataOf(await cloud.call('measures', 'list', {}, 'demo-new'));
  expect(total).toBe(CATALOGUE.length);
  const { items } = dataOf(await cloud.call('firms', 'assigned', {}, 'demo-commissioner'));
  expect(items.map(({ name }) => name)).toHaveLength(3);
});

test('what goes on between the commissioner and his firms is seeded once, and gives his desk something to do', async () => {
  await seedService(cloud.url);
  const counted = async () => {
    const names = ['messages', 'planActions', 'plans'];
    return Promise.all(names.map(async (name) => (await cloud.database().collection(name).count()).total));
  };
  const before = await counted();
  const { firms: desk } = dataOf(await cloud.call('plan', 'desk', {}, 'demo-commissioner'));
  const kinds = desk.map(({ duties }) => duties.map(({ kind }) => kind));
  expect(kinds.map(([first]) => first).slice(0, 2)).toEqual(['unanswered', 'unread']);
  expect(kinds).toEqual([
    expect.arrayContaining(['late-action']),
    expect.arrayContaining(['survey']),
    expect.arrayContaining(['no-plan']),
  ]);
  await seedService(cloud.url);
  expect(await counted()).toEqual(before);
});

test('the owner and his commissioner have been told something, the operator sees a publication; once only', async () => {
  const told = async (openid: string) =>
    dataOf(await cloud.call('alerts', 'inbox', {}, openid)).items.map(({ facts, there }) => [facts.kind, there]);
  await seedAlerts(cloud.url);
  expect(await told('demo-owner')).toEqual([
    ['measure-new', true],
    ['followed-closing', true],
    ['title-ends', true],
    ['yearly-update', true],
  ]);
  expect(await told('demo-commissioner')).toEqual([['question', true]]);
  const asks = async (openid: string) =>
    dataOf(await cloud.call('alerts', 'settings', {}, openid)).asks.map(({ template }) => template);
  expect(await asks('demo-owner')).toEqual(['policy', 'deadline', 'reply', 'task']);
  expect(await asks('demo-commissioner')).toEqual(['staff']);
  const { items } = dataOf(await cloud.call('console', 'waves', { region: '330000' }, 'demo-operator'));
  expect(items).toMatchObject([{ state: 'done', measures: [{ measureId: 'hz-rd-center' }] }]);
  await seedAlerts(cloud.url);
  expect(await told('demo-owner')).toHaveLength(4);
});
