import { startTestCloud, type TestCloud } from '@test/helpers/cloud';
import { assign, newCommissioner, newOwner, newPerson, verified, type Owner } from '@test/helpers/people';
import { pollPause, watchPause } from '../../../client/src/services/chat/follow/pauses';
import type { Course } from '../../../client/src/services/chat/follow/rounds';
import { startPhone, type Phone } from './phone';
import { until } from './until';

/** A phone that is looked at sees what the other side says: by the platform's watch, or by asking again and again. */

const course = (part: Partial<Course>): Course => ({ quietMs: 0, idle: 0, failed: 0, isNews: false, ...part });

describe('the pauses between two questions', () => {
  it.each([
    [0, 0, 1000],
    [29_999, 29, 1000],
    [30_000, 30, 2000],
    [32_000, 31, 4000],
    [36_000, 32, 8000],
    [44_000, 33, 15_000],
    [3_600_000, 500, 15_000],
  ])('polling: %d ms after something happened, %d questions for nothing: %d ms', (quietMs, idle, expected) => {
    expect(pollPause(course({ quietMs, idle }))).toBe(expected);
  });

  it.each([
    [1, 500, 1000],
    [2, 1000, 2000],
    [4, 4000, 8000],
    [9, 7500, 15_000],
  ])('polling: after %d failures between %d and %d ms, by chance', (failed, least, most) => {
    expect(pollPause(course({ failed }), () => 0)).toBe(least);
    expect(pollPause(course({ failed }), () => 1)).toBe(most);
  });

  it.each([
    [{ isNews: true }, 2000],
    [{ quietMs: 29_999 }, 5000],
    [{ quietMs: 30_000 }, 60_000],
    [{ failed: 1, quietMs: 60_000 }, 1000],
    [{ failed: 20, quietMs: 60_000 }, 60_000],
  ])('by the watch: %j: %d ms', (part, expected) => {
    expect(watchPause(course(part), () => 1)).toBe(expected);
  });
});

describe.each([
  ['by the watch', true],
  ['by polling', false],
])('%s', (_name, hasWatch) => {
  let cloud: TestCloud;
  let firm: Owner;
  let owner: Phone;
  let carer: Phone;
  beforeAll(async () => {
    cloud = await startTestCloud();
    firm = await newOwner(cloud);
    const person = await newCommissioner(cloud, '330106', newPerson());
    await verified(cloud, firm.firmId);
    await assign(cloud, firm.firmId, person);
    owner = startPhone(cloud.url, firm.openid, { hasWatch });
    carer = startPhone(cloud.url, person, { hasWatch });
    for (const phone of [owner, carer]) {
      phone.openRoom(firm.firmId);
      await until(() => phone.roomOf(firm.firmId).isFresh, 'was not opened');
    }
  });
  afterAll(async () => {
    owner.kill();
    carer.kill();
    await cloud.close();
  });
  const say = (phone: Phone, text: string) => phone.sayTo(firm.firmId, { kind: 'text', text });

  it('the other side sees every message, whichever moment of the pause it falls into', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const [from, to] = turn % 2 === 0 ? [owner, carer] : [carer, owner];
      await new Promise((resolve) => setTimeout(resolve, (turn * 277) % 1000));
      say(from, `第${turn}句`);
      await to.shows(firm.firmId, `第${turn}句`);
    }
  });

  it('asks for nothing while nobody looks or there is no network, and at once when they are back', async () => {
    for (const sleep of [(isUp: boolean) => carer.show(isUp), (isUp: boolean) => carer.goOnline(isUp)]) {
      sleep(false);
      // What was on its way when it went to sleep may still come back.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const asked = carer.calls.length;
      say(owner, `睡着${asked}`);
      await owner.shows(firm.firmId, `睡着${asked}`);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(carer.calls).toHaveLength(asked);
      sleep(true);
      await carer.shows(firm.firmId, `睡着${asked}`);
    }
  });

  it('goes on when the watch breaks, or a call fails', async () => {
    carer.breakWatch();
    const { line } = carer;
    let left = 2;
    carer.line = (body, go) => ((left -= 1) >= 0 ? Promise.reject(new Error('cut')) : line(body, go));
    say(owner, '断了也看得到');
    await carer.shows(firm.firmId, '断了也看得到');
  });
});
