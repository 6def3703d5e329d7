import { assess } from '@shared/check';
import type { Firm } from '@shared/firms';
import { shanghaiDate } from '@shared/rules';
import { localStore } from '../../tools/local-store';
import { editionsOn, type EditionsOn } from '../../cloudfunctions/_core/waves/editions-on';
import { watchEditionsBy } from '../../cloudfunctions/_core/waves/watch-editions';
import { workWavesBy } from '../../cloudfunctions/_core/waves/work-waves';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { caseFirm, newCheck, newOwner, newStaff } from '../helpers/people';
import { servicesOf } from '../helpers/waves';

/** Other rules in force: the newest check of every firm is laid beside them, and what turned is told. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

/** As if the rules of 2022 came into force again. */
const back: EditionsOn = (day) => ({
  key: `back-on-${day}`,
  assess: (firm: Firm, asOf: string) => assess(firm, { asOf, edition: 'miit-2022-63', rulesOn: day, paths: false }),
});
/** Another key for the same rules. */
const same: EditionsOn = (day) => ({ ...editionsOn(day), key: `same-on-${day}` });
const TODAY = shanghaiDate(Date.now());

/** A look and the work, in an instance of its own: each looks once a day. */
async function look(editions: EditionsOn): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const known = (await stored(cloud, 'alertWaves', {})).map(({ _id }) => _id);
  const services = servicesOf(localStore(cloud.url));
  await watchEditionsBy(editions)(services, 'test', () => false);
  const counts = await workWavesBy(editions)(services, 'test', () => false);
  expect(counts['failedWaves'] ?? 0).toBe(0);
  return (await stored(cloud, 'alertWaves', {})).filter(({ _id }) => !known.includes(_id));
}

test('the first look remembers, the same rules open nothing, and others only what turned', async () => {
  const cases = ['f01', 'f02', 'f03', 'f04'].map(caseFirm);
  const owners = [];
  for (const firm of cases) {
    const owner = await newOwner(cloud, firm);
    owners.push({ ...owner, firm, checkId: await newCheck(cloud, owner, firm) });
  }
  await newStaff(cloud, owners[0]?.firmId ?? '');
  // Of the last one the standing was written before it named its check.
  const old = owners.at(-1)?.firmId ?? '';
  await cloud.database().collection('standings').doc(old).update({ checkId: '' });

  expect(await look(editionsOn)).toEqual([]);
  expect(await look(editionsOn)).toEqual([]);
  const [idle] = await look(same);
  expect(idle).toMatchObject({ kind: 'editions', state: 'done', firms: 4, of: 4, alerts: 0 });
  expect(await stored(cloud, 'alerts', {})).toEqual([]);

  const [wave] = await look(back);
  const alerts = await stored(cloud, 'alerts', {});
  expect(wave).toMatchObject({ kind: 'editions', state: 'done', firms: 4, alerts: alerts.length });
  const expected = owners.flatMap(({ firm, firmId, checkId }) => {
    const [was, is] = [
      assess(firm as unknown as Firm, { asOf: '2026-11-23', paths: false }),
      assess(firm as unknown as Firm, { asOf: '2026-11-23', edition: 'miit-2022-63', rulesOn: TODAY, paths: false }),
    ];
    return was.rungs.flatMap(({ rung, status }) => {
      const now = is.rungs.find((each) => each.rung === rung);
      return now && now.status !== status ? [`${firmId} ${checkId} ${rung} ${status} ${now.status}`] : [];
    });
  });
  expect(expected.length).toBeGreaterThan(0);
  const turned = alerts.map(({ firmId, facts }) => {
    const { checkId, rung, statusFrom, statusTo } = facts as Record<string, string>;
    return {
      line: `${firmId as string} ${checkId} ${rung} ${statusFrom} ${statusTo}`,
      isTurned: statusFrom !== statusTo,
    };
  });
  expect([...new Set(turned.filter(({ isTurned }) => isTurned).map(({ line }) => line))].sort()).toEqual(
    expected.sort(),
  );
  for (const { facts } of alerts) expect(facts).toMatchObject({ kind: 'outcome-flip', editionTo: 'miit-2022-63' });
  // Once more: nobody is told twice.
  await look(same);
  await look(back);
  expect(await stored(cloud, 'alerts', {})).toHaveLength(alerts.length);
});

test('the key of what is in force is the same all day and another one when an edition comes', () => {
  expect(editionsOn('2026-11-24').key).toBe(editionsOn('2026-11-25').key);
  expect(editionsOn('2026-03-31').key).not.toBe(editionsOn('2026-04-01').key);
});
