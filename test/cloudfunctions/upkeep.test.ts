import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../cloudfunctions/_core/digest';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { FOLLOWED, told } from '../helpers/alerts';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf } from '../helpers/cloud';
import {
  assign,
  cover,
  newCheck,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newPerson,
  newStaff,
  verified,
} from '../helpers/people';
import { runUpkeep, upkeepUntilDone } from '../helpers/upkeep';

let cloud: ClockedCloud;
beforeEach(async () => void (cloud = await startClockedCloud()));
afterEach(() => cloud.close());

type Doc = Readonly<Record<string, unknown>>;
const personIdOf = (openid: string) => digest('person', openid);
const docOf = async (collection: string, id: string): Promise<Doc | undefined> =>
  ((await cloud.database().collection(collection).doc(id).get()).data as Doc[])[0];
const countOf = async (collection: string, where: object = {}): Promise<number> =>
  (await cloud.database().collection(collection).where(where).count()).total;
const forget = async (openid: string) => dataOf(await cloud.call('firms', 'forget', { key: newKey() }, openid));

test('a client cannot start it, whatever it says: FORBIDDEN, and nothing is done', async () => {
  const { openid, firmId } = await newOwner(cloud);
  dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId }, openid));
  cloud.advance({ days: 8 });
  const timer = { Type: 'Timer', TriggerName: 'nightly' };
  for (const identity of [{ 'X-Local-Openid': openid }, {}]) {
    for (const body of [timer, { ...timer, tcbContext: { TCB_SOURCE: 'wx_trigger' } }, { action: 'run', data: {} }]) {
      const call = { method: 'POST', body: JSON.stringify(body), headers: identity as Record<string, string> };
      expect(await (await fetch(`${cloud.url}/functions/upkeep`, call)).json()).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
    }
  }
  expect(await docOf('registrations', firmId)).toBeDefined();
  expect(await countOf('leases')).toBe(0);
  expect(await runUpkeep(cloud)).toMatchObject({ firms: 1 });
});

describe('one run at a time', () => {
  const closing = async () => {
    const { openid, firmId } = await newOwner(cloud);
    dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId }, openid));
    cloud.advance({ days: 8 });
    return firmId;
  };
  const lease = (until: number) =>
    cloud
      .database()
      .collection('leases')
      .add({ _id: 'upkeep', holder: 'another', until: new Date(until).toISOString() });

  test('while another has the lease, a run does nothing', async () => {
    const firmId = await closing();
    await lease(cloud.now() + 60_000);
    expect(await runUpkeep(cloud)).toEqual({ busy: 1 });
    expect(await docOf('registrations', firmId)).toBeDefined();
  });

  test('a run that was cut off keeps the others away for a minute and a half, not for ever', async () => {
    const firmId = await closing();
    await lease(cloud.now() - 1000);
    expect(await runUpkeep(cloud)).toMatchObject({ firms: 1 });
    expect(await docOf('registrations', firmId)).toBeUndefined();
    expect(await countOf('leases')).toBe(0);
  });
});

describe('a large firm', () => {
  const MANY = 600;

  async function largeFirm() {
    const owner = await newOwner(cloud);
    const { openid, firmId } = owner;
    const checkId = await newCheck(cloud, owner);
    const { _id, ...check } = (await docOf('checks', checkId)) ?? {};
    // As many as there may be, each as small as can be: what takes time is their number.
    const small = { ...check, inputs: '{}', result: '{}', rungs: [] };
    const copies = Array.from({ length: MANY }, (_, at) => {
      const id = digest(String(_id), String(at));
      return { ...small, _id: id, sortKey: `${String(check['savedAt'])}:${id}` };
    });
    for (let at = 0; at < MANY; at += 100) {
      await cloud
        .database()
        .collection('checks')
        .add(copies.slice(at, at + 100) as never);
    }
    dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId }, openid));
    cloud.advance({ days: 8 });
    return firmId;
  }

  /** Waits until some of the firm's checks are gone, but not all. */
  async function halfWay(firmId: string): Promise<void> {
    for (;;) {
      const left = await countOf('checks', { firmId });
      if (left === 0) throw new Error('too late');
      if (left < MANY) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const gone = async (firmId: string) => {
    expect(await docOf('registrations', firmId)).toBeUndefined();
    for (const collection of ['checks', 'firmVersions', 'members']) {
      expect([collection, await countOf(collection, { firmId })]).toEqual([collection, 0]);
    }
    expect(await countOf('erasures')).toBe(0);
  };

  test('a run that is killed in the middle is finished by the next one', async () => {
    const firmId = await largeFirm();
    const run = fetch(`${cloud.url}/local/timers/upkeep/nightly`, { method: 'POST' });
    await halfWay(firmId);
    killFunction('upkeep');
    expect(await (await run).json()).toEqual({ outcome: 'crashed' });
    expect(await countOf('checks', { firmId })).toBeGreaterThan(0);
    expect(await docOf('registrations', firmId)).toMatchObject({ erasesBecause: 'closed' });
    // Its lease is still there, and nobody has given it back.
    expect(await runUpkeep(cloud)).toEqual({ busy: 1 });
    cloud.advance({ minutes: 10 });
    await upkeepUntilDone(cloud);
    await gone(firmId);
  });

  test('a run whose time is up leaves the rest to the next one', async () => {
    const firmId = await largeFirm();
    const run = runUpkeep(cloud);
    await halfWay(firmId);
    cloud.hurry(1);
    expect(await run).toMatchObject({ left: 1 });
    expect(await countOf('checks', { firmId })).toBeGreaterThan(0);
    await upkeepUntilDone(cloud);
    await gone(firmId);
  });

  test('a fault in one firm does not keep the others waiting, and is made up for', async () => {
    const firms = [];
    for (let at = 0; at < 3; at++) {
      const owner = await newOwner(cloud);
      await newCheck(cloud, owner);
      dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId: owner.firmId }, owner.openid));
      firms.push(owner.firmId);
    }
    cloud.advance({ days: 8 });
    const [stuck = '', ...others] = firms;
    const rival = await cloud.database().startTransaction();
    const { data } = await cloud.database().collection('checks').where({ firmId: stuck }).get();
    await rival
      .collection('checks')
      .doc(String((data as Doc[])[0]?.['_id']))
      .update({ asOf: '2026-01-01' });
    expect(await runUpkeep(cloud)).toMatchObject({ failed: 1, firms: 2 });
    for (const firmId of others) expect(await docOf('registrations', firmId)).toBeUndefined();
    // Whoever belonged to it is out already: nobody works in half a firm, nobody can keep it.
    expect(await countOf('members', { firmId: stuck })).toBe(0);
    await rival.rollback('enough');
    cloud.advance({ minutes: 10 });
    await upkeepUntilDone(cloud);
    await gone(stuck);
  });
});

test('what a call writes that was under way while the firm went is swept away by a later run', async () => {
  const { openid, firmId } = await newOwner(cloud);
  dataOf(await cloud.call('firms', 'close', { key: newKey(), firmId }, openid));
  cloud.advance({ days: 8 });
  await runUpkeep(cloud);
  const late = { firmId, personId: 'x', role: 'operator', action: 'console.firm', at: 'x', sortKey: 'x' };
  await cloud.database().collection('reads').add(late);
  cloud.advance({ minutes: 10 });
  expect(await runUpkeep(cloud)).toMatchObject({ 'swept-again': 1 });
  expect(await countOf('reads', { firmId })).toBe(0);
  expect(await countOf('erasures')).toBe(0);
});

describe('a person goes, the firm stays', () => {
  test('a member: what he wrote stays without him, nobody can be told who he was', async () => {
    const owner = await newOwner(cloud);
    const staff = await newStaff(cloud, owner.firmId);
    const { firmId } = owner;
    await newCheck(cloud, { openid: staff, firmId });
    const profile = { name: '示例企业', region: '330106', industry: 'C3489' };
    dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 1, firm: profile }, staff));
    await forget(staff);
    cloud.advance({ days: 8 });
    await upkeepUntilDone(cloud);
    const { members } = dataOf(await cloud.call('firms', 'team', { firmId }, owner.openid));
    expect(members).toHaveLength(1);
    const { items } = dataOf(await cloud.call('firms', 'versions', { firmId }, owner.openid));
    expect(items.map(({ by }) => by)).toEqual([
      { name: null, isYou: false },
      { name: null, isYou: true },
    ]);
    expect(await countOf('checks', { firmId, savedBy: 'erased' })).toBe(1);
    expect(await countOf('firms', { updatedBy: 'erased' })).toBe(1);
    expect(dataOf(await cloud.call('firms', 'read', {}, staff))).toEqual({ firm: null, consent: null });
  });

  test('the owner whom others left with the firm: whoever has been there longest follows', async () => {
    const { openid: founder, firmId } = await newOwner(cloud);
    const leaving = await newStaff(cloud, firmId);
    await forget(leaving);
    const memberId = memberIdOf(firmId, personIdOf(leaving));
    dataOf(await cloud.call('firms', 'handOver', { key: newKey(), firmId, memberId }, founder));
    cloud.advance({ days: 8 });
    await upkeepUntilDone(cloud);
    expect(dataOf(await cloud.call('firms', 'read', {}, founder)).firm).toMatchObject({ firmId, role: 'owner' });
    const handedOver = (await cloud.database().collection('audit').where({ action: 'firms.handOver' }).get()).data;
    expect(handedOver).toMatchObject([{ firmId, detail: { member: 'erased' } }]);
  });

  test('the last of all: the firm goes with him', async () => {
    const { openid: founder, firmId } = await newOwner(cloud);
    const last = await newStaff(cloud, firmId);
    await forget(last);
    const memberId = memberIdOf(firmId, personIdOf(last));
    dataOf(await cloud.call('firms', 'handOver', { key: newKey(), firmId, memberId }, founder));
    dataOf(await cloud.call('firms', 'leave', { key: newKey(), firmId }, founder));
    cloud.advance({ days: 8 });
    await upkeepUntilDone(cloud);
    expect(await docOf('registrations', firmId)).toBeUndefined();
    expect(await docOf('people', personIdOf(last))).toBeUndefined();
  });

  test('a commissioner and operator: his firms are in nobody’s care, their history and trail stay without him', async () => {
    const { openid, firmId } = await newOwner(cloud);
    await verified(cloud, firmId);
    const worker = await newCommissioner(cloud);
    const absent = await newCommissioner(cloud);
    const operator = await newOperator(cloud, '330106');
    await assign(cloud, firmId, worker);
    await cover(cloud, absent, worker, '2026-11-01', '2099-01-01');
    dataOf(await cloud.call('console', 'firm', { firmId }, operator));
    const reads = () => cloud.call('firms', 'reads', { firmId }, openid);
    expect(dataOf(await reads()).items).toMatchObject([{ name: '王老师' }]);
    for (const leaving of [worker, operator]) await forget(leaving);
    cloud.advance({ days: 8 });
    await upkeepUntilDone(cloud);
    expect(await docOf('registrations', firmId)).toMatchObject({ commissionerId: '' });
    expect(await docOf('assignments', firmId)).toMatchObject({
      commissionerId: '',
      history: [{ commissionerId: 'erased', note: null }, { commissionerId: '' }],
    });
    expect(await docOf('commissioners', personIdOf(absent))).toMatchObject({ absence: null });
    expect(await countOf('covers')).toBe(0);
    expect(await countOf('operators')).toBe(0);
    expect(dataOf(await reads()).items).toMatchObject([{ name: null, role: 'operator' }]);
  });
});

describe('a firm that nobody comes to', () => {
  const settings = (idleMonths: number) =>
    cloud.database().collection('settings').add({ _id: '330100', firmsPerCommissioner: null, idleMonths });
  const dayOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

  test('is looked at every month, and left alone while its region’s time has not run out', async () => {
    const { firmId } = await newOwner(cloud);
    cloud.advance({ days: 32 });
    expect(await runUpkeep(cloud)).toMatchObject({ 'looked-at': 1 });
    expect(await docOf('registrations', firmId)).toMatchObject({ erasesOn: null });
    expect(await runUpkeep(cloud)).not.toHaveProperty('looked-at');
  });

  test('is reminded after the months of its region; a visit takes that back', async () => {
    const { openid, firmId } = await newOwner(cloud);
    await settings(6);
    cloud.advance({ days: 190 });
    expect(await runUpkeep(cloud)).toMatchObject({ reminded: 1 });
    const erasesOn = dayOf(cloud.now() + 60 * 24 * 3_600_000);
    expect(await docOf('registrations', firmId)).toMatchObject({ erasesOn, erasesBecause: 'idle', due: erasesOn });
    dataOf(await cloud.call('firms', 'read', {}, openid));
    expect(await docOf('registrations', firmId)).toMatchObject({ erasesOn: null, erasesBecause: null });
    cloud.advance({ days: 61 });
    await upkeepUntilDone(cloud);
    expect(await docOf('registrations', firmId)).toBeDefined();
  });

  test('becomes one more in a count that leads back to nobody, and is gone', async () => {
    const owner = await newOwner(cloud);
    await newCheck(cloud, owner);
    const other = await newOwner(cloud);
    await settings(6);
    cloud.advance({ days: 190 });
    await upkeepUntilDone(cloud);
    cloud.advance({ days: 61 });
    await upkeepUntilDone(cloud);
    for (const { firmId } of [owner, other]) expect(await docOf('registrations', firmId)).toBeUndefined();
    const year = dayOf(cloud.now()).slice(0, 4);
    const { data } = await cloud.database().collection('retired').get();
    expect(data).toEqual([
      { _id: `${year}.330000.C.`, province: '330000', section: 'C', qualified: [], year, count: 2 },
    ]);
    // The people have not asked for anything: they stay, without a firm.
    expect(dataOf(await cloud.call('firms', 'read', {}, owner.openid))).toMatchObject({ firm: null, consent: {} });
  });
});

test('what has expired is swept: counters, receipts, old codes, and exports with their files', async () => {
  const openid = newPerson();
  const operator = await newOperator(cloud, '330106');
  dataOf(await cloud.call('firms', 'export', { key: newKey(), form: 'json' }, openid));
  const wanted = { key: newKey(), region: '330106', kind: 'commissioner', name: '赵老师' } as const;
  dataOf(await cloud.call('console', 'issueCode', wanted, operator));
  const files = () => readdirSync(path.join(cloud.dataDir, 'files')).length;
  expect(files()).toBe(1);
  await runUpkeep(cloud);
  expect([files(), await countOf('exports'), await countOf('codes')]).toEqual([1, 1, 1]);
  cloud.advance({ days: 1 });
  await runUpkeep(cloud);
  expect([files(), await countOf('exports'), await countOf('rates'), await countOf('codes')]).toEqual([0, 0, 0, 1]);
  expect(await countOf('idempotency')).toBe(2);
  cloud.advance({ days: 37 });
  await runUpkeep(cloud);
  expect([await countOf('codes'), await countOf('idempotency')]).toEqual([0, 0]);
});

/** Ends the processes of a function of this test's cloud, as a machine that fails does. */
function killFunction(name: string): void {
  const isOurs = (pid: string) => {
    const [parent, command] = [readProc(pid, 'stat').split(') ')[1]?.split(' ')[1], readProc(pid, 'cmdline')];
    return parent === String(process.pid) && command.includes(`/${name}/index.js`);
  };
  const pids = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isOurs(pid));
  if (pids.length === 0) throw new Error(`no process of ${name}`);
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

test('what somebody was told a year ago goes', async () => {
  const { openid } = await newOwner(cloud);
  await told(cloud, openid, FOLLOWED, { now: cloud.now() - 370 * 86_400_000 });
  const recent = await told(cloud, openid, FOLLOWED, { now: cloud.now() - 300 * 86_400_000 });
  await runUpkeep(cloud);
  expect([await countOf('alerts'), await countOf('alerts', { _id: recent })]).toEqual([1, 1]);
});
