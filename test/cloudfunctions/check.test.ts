import { canonicalJson, hashOf } from '@shared/api';
import { assess } from '@shared/check';
import { parseFirm } from '@shared/firms';
import { shanghaiDate } from '@shared/rules';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { caseFirm, newKey, newOwner, newPerson, SMALL_FIRM, type Owner } from '../helpers/people';

let cloud: TestCloud;
let owner: Owner;
beforeAll(async () => {
  cloud = await startTestCloud();
  owner = await newOwner(cloud);
});
afterAll(() => cloud.close());

const asOf = '2026-11-23';
const firm = caseFirm('f05');

/** What the phone computes from the same source. */
function onPhone(raw: unknown, purpose: 'new' | 'review' = 'new', edition?: string) {
  const parsed = parseFirm(raw, { asOf, usccCheck: 'warn' });
  if (!parsed.ok) throw new Error('not a firm');
  return assess(parsed.firm, { asOf, purpose, edition });
}
const save = (more: object = {}) => ({
  key: newKey(),
  firmId: owner.firmId,
  firm,
  asOf,
  purpose: 'new' as const,
  ...more,
});

describe('run', () => {
  test('gives a visitor the bytes that the phone has, and stores nothing', async () => {
    const openid = newPerson();
    const { assessment } = dataOf(await cloud.call('check', 'run', { firm, asOf, purpose: 'review' }, openid));
    expect(canonicalJson(assessment)).toBe(canonicalJson(onPhone(firm, 'review')));
    for (const collection of ['checks', 'idempotency']) {
      expect((await cloud.database().collection(collection).where({ savedBy: openid }).count()).total).toBe(0);
    }
  });

  test('without a day takes the day in Asia/Shanghai', async () => {
    const before = shanghaiDate(Date.now());
    const { assessment } = dataOf(await cloud.call('check', 'run', { firm: SMALL_FIRM }, newPerson()));
    expect([before, shanghaiDate(Date.now())]).toContain(assessment.asOf);
    expect(assessment.purpose).toBe('new');
  });

  test('under a forced edition leaves out the rungs that it does not cover', async () => {
    const body = { firm, asOf, edition: 'miit-2022-63' };
    const { assessment } = dataOf(await cloud.call('check', 'run', body, newPerson()));
    expect(canonicalJson(assessment)).toBe(canonicalJson(onPhone(firm, 'new', 'miit-2022-63')));
    expect(new Set(assessment.rungs.map(({ edition }) => edition))).toEqual(new Set(['miit-2022-63']));
  });

  test('refuses an edition that nobody has written', async () => {
    const reply = await cloud.call('check', 'run', { firm, edition: 'miit-2099-1' }, newPerson());
    expect(refusal(reply)).toEqual({ code: 'BAD_REQUEST', fields: ['edition no-such-edition'] });
  });
});

describe('save', () => {
  test('recomputes, and says whether the phone had the same result', async () => {
    const phone = hashOf(onPhone(firm));
    const agreeing = dataOf(await cloud.call('check', 'save', save({ resultHash: phone }), owner.openid));
    expect(agreeing.agrees).toBe(true);
    expect(hashOf(agreeing.assessment)).toBe(phone);
    const other = dataOf(await cloud.call('check', 'save', save({ resultHash: '0'.repeat(64) }), owner.openid));
    expect(other.agrees).toBe(false);
    expect(hashOf(other.assessment)).toBe(phone);
    expect(dataOf(await cloud.call('check', 'save', save(), owner.openid)).agrees).toBeNull();
  });

  test('keeps inputs, edition of each rung, rule hash and result, and reads them back to the byte', async () => {
    const body = save({ purpose: 'review' });
    const { checkId, assessment } = dataOf(await cloud.call('check', 'save', body, owner.openid));
    const [stored] = (await cloud.database().collection('checks').doc(checkId).get()).data;
    const computed = onPhone(firm, 'review');
    expect(stored.result).toBe(canonicalJson(computed));
    expect(stored.inputs).toBe(canonicalJson(firm));
    expect(stored.ruleHash).toBe(computed.ruleHash);
    expect(stored.rungs.map(({ rung, edition }: { rung: string; edition: string }) => [rung, edition])).toEqual(
      computed.rungs.map(({ rung, edition }) => [rung, edition]),
    );
    const read = dataOf(await cloud.call('check', 'read', { checkId }, owner.openid));
    expect(canonicalJson(read.check.assessment)).toBe(stored.result);
    expect(read).toMatchObject({ replay: 'same', check: { checkId, asOf, purpose: 'review', firm, assessment } });
  });

  test('a check under a forced edition replays under it', async () => {
    const { checkId } = dataOf(await cloud.call('check', 'save', save({ edition: 'miit-2022-63' }), owner.openid));
    expect(dataOf(await cloud.call('check', 'read', { checkId }, owner.openid)).replay).toBe('same');
  });
});

describe('compare', () => {
  const checkOf = async (more: object = {}) =>
    dataOf(await cloud.call('check', 'save', save(more), owner.openid)).checkId;

  test('of a check with itself flips nothing', async () => {
    const checkId = await checkOf();
    const { rungs } = dataOf(
      await cloud.call('check', 'compare', { from: { checkId }, to: { checkId } }, owner.openid),
    );
    expect(rungs).toHaveLength(6);
    expect(rungs.flatMap(({ flips }) => flips)).toEqual([]);
  });

  test('of the same check under another edition tells which criteria flip', async () => {
    const checkId = await checkOf();
    const body = { from: { checkId }, to: { checkId, edition: 'miit-2022-63' } };
    const { rungs } = dataOf(await cloud.call('check', 'compare', body, owner.openid));
    const specialized = rungs.find(({ rung }) => rung === 'specialized');
    expect(specialized).toMatchObject({ from: { edition: 'miit-2026-2' }, to: { edition: 'miit-2022-63' } });
    expect(specialized?.flips.length).toBeGreaterThan(0);
  });

  test('of the same check on another day takes the editions in force on that day', async () => {
    const checkId = await checkOf();
    const body = { from: { checkId, asOf: '2026-03-31' }, to: { checkId } };
    const { rungs } = dataOf(await cloud.call('check', 'compare', body, owner.openid));
    expect(rungs.find(({ rung }) => rung === 'little-giant')).toMatchObject({
      from: { edition: 'miit-2022-63' },
      to: { edition: 'miit-2026-2' },
    });
  });

  test('of two checks of different figures tells the difference', async () => {
    const [from, to] = [await checkOf(), await checkOf({ firm: SMALL_FIRM })];
    const body = { from: { checkId: from }, to: { checkId: to } };
    const { rungs } = dataOf(await cloud.call('check', 'compare', body, owner.openid));
    expect(rungs.some(({ flips }) => flips.length > 0)).toBe(true);
  });

  test('blames the side with an edition that nobody has written', async () => {
    const checkId = await checkOf();
    const body = { from: { checkId }, to: { checkId, edition: 'x-1' } };
    const reply = await cloud.call('check', 'compare', body, owner.openid);
    expect(refusal(reply)).toEqual({ code: 'BAD_REQUEST', fields: ['to.edition no-such-edition'] });
  });
});
