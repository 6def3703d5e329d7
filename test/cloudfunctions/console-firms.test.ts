import { digest } from '../../cloudfunctions/_core/digest';
import { codeIdOf } from '../../cloudfunctions/_core/codes/issue-code';
import { consoleOf, newFirms, newUscc, stored, type Console } from '../helpers/console';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { assign, newCommissioner, newKey, newOperator, newOwner, SMALL_FIRM, verified } from '../helpers/people';

/** Firms as a bureau sees them: found by place, state, name and credit code; approved and refused; each look told. */

let cloud: TestCloud;
/** Of 杭州; of 宁波. */
let hangzhou: Console;
let ningbo: Console;
let operatorId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  const openid = await newOperator(cloud, '330100');
  operatorId = digest('person', openid);
  hangzhou = consoleOf(cloud, openid);
  ningbo = consoleOf(cloud, await newOperator(cloud, '330200'));
});
afterAll(() => cloud.close());

const idsOf = ({ items }: { readonly items: readonly { readonly firmId: string }[] }) =>
  items.map(({ firmId }) => firmId);
const looks = (firmId: string) => stored(cloud, 'reads', { firmId });
const entries = (firmId: string) => stored(cloud, 'audit', { firmId });
const firmNow = async (firmId: string) => (await stored(cloud, 'registrations', { _id: firmId }))[0];
const holderOf = async (uscc: string) => (await stored(cloud, 'usccs', { _id: uscc }))[0]?.['firmId'];

describe('the list', () => {
  test('holds the firms of the region and its parts, newest first, page by page', async () => {
    const region = '330110';
    const made: string[] = [];
    for (let at = 0; at < 5; at++) made.unshift((await newOwner(cloud, { ...SMALL_FIRM, region })).firmId);
    await newOwner(cloud, { ...SMALL_FIRM, region: '330111' });
    const first = await hangzhou.does('firms', { region, limit: 2 });
    const second = await hangzhou.does('firms', { region, limit: 2, cursor: first.next ?? undefined });
    const third = await hangzhou.does('firms', { region, limit: 2, cursor: second.next ?? undefined });
    expect([first, second, third].flatMap(idsOf)).toEqual(made);
    expect(third.next).toBeNull();
    expect(idsOf(await hangzhou.does('firms', { region: '330100', limit: 6 })).slice(1)).toEqual(made);
    expect(await hangzhou.fails('firms', { region: '330203' })).toBe('NOT_FOUND');
    expect(await hangzhou.fails('firms', { region: '330000' })).toBe('NOT_FOUND');
  });

  test('sifts by state and by a part of the name, which is no pattern', async () => {
    const region = '330112';
    const [dot, other] = [await named('甲.乙(一)', region), await named('甲丙乙', region)];
    await verified(cloud, other);
    expect(idsOf(await hangzhou.does('firms', { region, state: 'pending' }))).toEqual([dot]);
    expect(idsOf(await hangzhou.does('firms', { region, state: 'verified' }))).toEqual([other]);
    expect(idsOf(await hangzhou.does('firms', { region, text: '甲.乙' }))).toEqual([dot]);
    expect(idsOf(await hangzhou.does('firms', { region, text: '(一)' }))).toEqual([dot]);
    expect(idsOf(await hangzhou.does('firms', { region, text: '.*' }))).toEqual([]);
    expect(idsOf(await hangzhou.does('firms', { region, text: '　甲 ' }))).toEqual([other, dot]);
    expect(idsOf(await hangzhou.does('firms', { region, text: ' ' }))).toEqual([other, dot]);
    expect(idsOf(await hangzhou.does('firms', { region, text: '甲', state: 'verified' }))).toEqual([other]);
  });

  test('finds a whole credit code as people type it, inside the region alone', async () => {
    const [uscc, abroad] = [newUscc(), newUscc()];
    const { firmId } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const far = await newOwner(cloud, { ...SMALL_FIRM, region: '330203', uscc: abroad });
    const typed = ` ${uscc.slice(0, 8).toLowerCase()} ${uscc.slice(8)}`;
    expect(idsOf(await hangzhou.does('firms', { region: '330100', text: typed }))).toEqual([firmId]);
    expect(idsOf(await hangzhou.does('firms', { region: '330108', text: uscc }))).toEqual([]);
    expect(idsOf(await hangzhou.does('firms', { region: '330100', text: abroad }))).toEqual([]);
    expect(idsOf(await ningbo.does('firms', { region: '330200', text: abroad }))).toEqual([far.firmId]);
    expect(await looks(far.firmId)).toHaveLength(1);
  });

  test('tells every firm on the page, and no other, that it was looked at', async () => {
    const region = '330113';
    const made = [await named('一', region), await named('二', region), await named('三', region)];
    const shown = idsOf(await hangzhou.does('firms', { region, limit: 2 }));
    expect(shown).toEqual([made[2], made[1]]);
    for (const firmId of shown) {
      expect(await looks(firmId)).toMatchObject([{ personId: operatorId, role: 'operator', action: 'console.firms' }]);
    }
    expect(await looks(made[0] ?? '')).toEqual([]);
  });

  const named = async (name: string, region: string) => (await newOwner(cloud, { ...SMALL_FIRM, name, region })).firmId;
});

test('what waits is counted and not looked at', async () => {
  const region = '330205';
  const waiting = await newOwner(cloud, { ...SMALL_FIRM, region });
  const [nobody, cared] = await newFirms(cloud, 2, { ...SMALL_FIRM, region });
  await assign(cloud, cared?.firmId ?? '', await newCommissioner(cloud, region));
  expect(await ningbo.does('todo', { region })).toEqual({ pending: 1, nobody: 1, late: 0, held: 0 });
  expect([...(await looks(waiting.firmId)), ...(await looks(nobody?.firmId ?? ''))]).toEqual([]);
});

describe('one firm', () => {
  test('shows what it is, whom to call and who had it in care, and the firm hears of it', async () => {
    const uscc = newUscc();
    const { firmId, openid } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const personId = digest('person', openid);
    const person = { _id: personId, name: '赵总', phone: '13812340000', erasesOn: null, due: '9999-12-31' };
    await cloud.database().collection('people').add(person);
    const commissioner = await newCommissioner(cloud);
    await verified(cloud, firmId);
    await assign(cloud, firmId, commissioner);
    const commissionerId = digest('person', commissioner);
    await hangzhou.does('assign', {
      key: newKey(),
      firmIds: [firmId],
      from: commissionerId,
      commissionerId: null,
      note: '专员调岗',
    });
    const shown = await hangzhou.does('firm', { firmId });
    expect(shown).toMatchObject({
      firmId,
      name: SMALL_FIRM['name'],
      uscc,
      region: '330106',
      industry: 'C3484',
      state: 'verified',
      commissioner: null,
      members: 1,
      phones: [{ name: '赵总', phone: '138****0000' }],
      care: [
        { name: null, note: '专员调岗' },
        { name: '张专员', note: null },
      ],
    });
    expect((await looks(firmId)).map(({ action }) => action)).toEqual(['console.firm']);
    expect(await ningbo.fails('firm', { firmId })).toBe('NOT_FOUND');
  });
});

describe('approving and refusing', () => {
  test('a pending firm is approved once, with an entry, and the owner sees it', async () => {
    const { firmId, openid } = await newOwner(cloud);
    const seen = { firmId, name: '示例企业', uscc: null };
    const body = { key: newKey(), ...seen };
    expect(await hangzhou.does('approve', body)).toEqual({ firmId });
    expect(await hangzhou.does('approve', body)).toEqual({ firmId });
    expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toMatchObject({ state: 'verified' });
    expect(await entries(firmId)).toMatchObject([
      {
        action: 'console.approve',
        personId: operatorId,
        role: 'operator',
        county: '330106',
        detail: { from: 'pending' },
      },
    ]);
    expect(await hangzhou.fails('approve', { key: newKey(), ...seen })).toBe('CONFLICT $ already-so');
    expect(await ningbo.fails('approve', { key: newKey(), ...seen })).toBe('NOT_FOUND');
    expect(await entries(firmId)).toHaveLength(1);
  });

  test('a firm that changes its name or credit code while the bureau looks it up is not approved', async () => {
    const uscc = newUscc();
    const { firmId, openid } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const seen = await hangzhou.does('firm', { firmId });
    const edit = async (version: number, firm: Readonly<Record<string, unknown>>) =>
      dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version, firm }, openid));
    const approve = () => hangzhou.fails('approve', { key: newKey(), firmId, name: seen.name, uscc: seen.uscc });
    await edit(1, { ...SMALL_FIRM, uscc: newUscc() });
    expect(await approve()).toBe('CONFLICT $ stale');
    await edit(2, { ...SMALL_FIRM, uscc, name: '另一家企业' });
    expect(await approve()).toBe('CONFLICT $ stale');
    expect(await firmNow(firmId)).toMatchObject({ state: 'pending' });
    await edit(3, { ...SMALL_FIRM, uscc });
    await hangzhou.does('approve', { key: newKey(), firmId, name: seen.name, uscc: seen.uscc });
  });

  test('a refused firm reads why, leaves its commissioner and frees its credit code for whoever is right', async () => {
    const uscc = newUscc();
    const wrong = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const seen = { firmId: wrong.firmId, name: '示例企业', uscc };
    await hangzhou.does('approve', { key: newKey(), ...seen });
    const commissioner = await newCommissioner(cloud);
    await assign(cloud, wrong.firmId, commissioner);
    await hangzhou.does('refuse', { key: newKey(), firmId: wrong.firmId, reason: '未能核实负责人身份' });
    expect(dataOf(await cloud.call('firms', 'read', {}, wrong.openid)).firm).toMatchObject({
      state: 'refused',
      reason: '未能核实负责人身份',
    });
    expect(await firmNow(wrong.firmId)).toMatchObject({ uscc, commissionerId: '', state: 'refused' });
    expect((await stored(cloud, 'commissioners', { openid: commissioner }))[0]).toMatchObject({ load: 0 });
    expect((await stored(cloud, 'assignments', { _id: wrong.firmId }))[0]).toMatchObject({ commissionerId: '' });
    expect(dataOf(await cloud.call('firms', 'assigned', {}, commissioner)).items).toEqual([]);
    expect(await holderOf(uscc)).toBeUndefined();
    const right = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    expect(await holderOf(uscc)).toBe(right.firmId);
    const both = idsOf(await hangzhou.does('firms', { region: '330106', text: uscc }));
    expect(both).toEqual([right.firmId, wrong.firmId]);
    expect(await hangzhou.fails('approve', { key: newKey(), ...seen })).toBe('CONFLICT $ uscc-taken');
    expect(await hangzhou.fails('refuse', { key: newKey(), firmId: wrong.firmId, reason: '再次' })).toBe(
      'CONFLICT $ already-so',
    );
  });

  test('a refused firm that edits is pending again and claims its code, or hears that it is taken and not by whom', async () => {
    const uscc = newUscc();
    const { firmId, openid } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const edit = (version: number, code: string) =>
      cloud.call('firms', 'edit', { key: newKey(), firmId, version, firm: { ...SMALL_FIRM, uscc: code } }, openid);
    await hangzhou.does('refuse', { key: newKey(), firmId, reason: '资料不全' });
    dataOf(await edit(1, uscc));
    expect(await firmNow(firmId)).toMatchObject({ state: 'pending', reason: null });
    expect(await holderOf(uscc)).toBe(firmId);
    await hangzhou.does('refuse', { key: newKey(), firmId, reason: '仍不全' });
    const right = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const taken = await edit(2, uscc);
    expect(refusal(taken)).toEqual({ code: 'CONFLICT', fields: ['firm.uscc taken'] });
    expect(JSON.stringify(taken)).not.toContain(right.firmId);
    expect(await firmNow(firmId)).toMatchObject({ state: 'refused' });
    // Taking another code gives the old one back, but not out of the hands of whoever holds it now.
    dataOf(await edit(2, newUscc()));
    expect(await holderOf(uscc)).toBe(right.firmId);
  });

  test('approving a refused firm gives it its code again; a code of the bureau does so too, unless it is taken', async () => {
    const uscc = newUscc();
    const { firmId, openid } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    await hangzhou.does('refuse', { key: newKey(), firmId, reason: '资料不全' });
    await hangzhou.does('approve', { key: newKey(), firmId, name: '示例企业', uscc });
    expect(await holderOf(uscc)).toBe(firmId);
    expect(await firmNow(firmId)).toMatchObject({ state: 'verified', reason: null });
    await hangzhou.does('refuse', { key: newKey(), firmId, reason: '另有其人' });
    const right = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const { code } = await hangzhou.does('issueCode', { key: newKey(), region: '330106', kind: 'firm', name: '示例' });
    const verify = () => cloud.call('firms', 'verify', { key: newKey(), firmId, code }, openid);
    expect(refusal(await verify()).fields).toEqual(['firm.uscc taken']);
    expect((await stored(cloud, 'codes', { _id: codeIdOf(code) }))[0]).toMatchObject({ usedAt: null });
    await hangzhou.does('refuse', { key: newKey(), firmId: right.firmId, reason: '弄错了' });
    dataOf(await verify());
    expect(await holderOf(uscc)).toBe(firmId);
  });

  test('approving and refusing at the same time leave one state, one claim and one entry each', async () => {
    const firms = await newFirms(cloud, 3, { ...SMALL_FIRM, region: '330114' });
    await Promise.all(
      firms.flatMap(({ firmId }) => [
        hangzhou.call('refuse', { key: newKey(), firmId, reason: '甲' }),
        hangzhou.call('refuse', { key: newKey(), firmId, reason: '乙' }),
      ]),
    );
    for (const { firmId } of firms) {
      const trail = await entries(firmId);
      expect(trail).toHaveLength(1);
      expect(await firmNow(firmId)).toMatchObject({ state: 'refused', reason: Object(trail[0]?.['detail']).note });
    }
  });
});
