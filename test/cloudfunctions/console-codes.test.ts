import { codeIdOf } from '../../cloudfunctions/_core/codes/issue-code';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, newUscc, stored, type Console } from '../helpers/console';
import { agree, newKey, newOperator, newOwner, newPerson, SMALL_FIRM, verified } from '../helpers/people';

/** One-time codes of a bureau, and those who come and go by them. */

let cloud: TestCloud;
let operator: Console;
let administrator: Console;
let administratorId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  operator = consoleOf(cloud, await newOperator(cloud, '330100'));
  const openid = await newOperator(cloud, '100000');
  administratorId = digest('person', openid);
  administrator = consoleOf(cloud, openid);
});
afterAll(() => cloud.close());

const issue = (region: string, more: { kind?: 'firm' | 'commissioner'; uscc?: string } = {}) =>
  operator.does('issueCode', { key: newKey(), region, kind: 'firm', name: '示例企业', ...more });
const redeem = async (code: string) => {
  const openid = newPerson();
  await agree(cloud, openid);
  return { openid, reply: await cloud.call('firms', 'redeem', { key: newKey(), code, name: '李老师' }, openid) };
};
const idsOf = ({ items }: { readonly items: readonly { readonly codeId: string }[] }) =>
  items.map(({ codeId }) => codeId);

describe('a code', () => {
  test('of a firm verifies it, and only the firm of its credit code where it names one', async () => {
    const uscc = newUscc();
    const { firmId, openid } = await newOwner(cloud, { ...SMALL_FIRM, uscc });
    const { code: foreign } = await issue('330106', { uscc: newUscc() });
    const verify = (code: string) => cloud.call('firms', 'verify', { key: newKey(), firmId, code }, openid);
    expect(refusal(await verify(foreign)).fields).toEqual(['code other-firm']);
    const { code } = await issue('330106', { uscc });
    dataOf(await verify(code));
    expect(await operator.does('firm', { firmId })).toMatchObject({ state: 'verified' });
  });

  test('of a commissioner makes one of the region, who then stands in the list with what he may have', async () => {
    const { code } = await issue('330105', { kind: 'commissioner' });
    const { openid, reply } = await redeem(code);
    expect(dataOf(reply)).toEqual({ kind: 'commissioner', firmId: null });
    const { items } = await operator.does('commissioners', { region: '330105' });
    expect(items).toMatchObject([
      { commissionerId: digest('person', openid), name: '李老师', region: '330105', load: 0, limit: null, mayHave: 5 },
    ]);
  });

  test('is told once, is nowhere in the database, and asking again withdraws it', async () => {
    const body = { key: newKey(), region: '330111', kind: 'commissioner', name: '李老师' } as const;
    const { code, codeId } = await operator.does('issueCode', body);
    expect(codeId).toBe(codeIdOf(code));
    for (const collection of ['codes', 'idempotency', 'audit']) {
      expect(JSON.stringify(await stored(cloud, collection, {}))).not.toContain(code);
    }
    expect(await operator.fails('issueCode', body)).toBe('CONFLICT $ told-once');
    expect(await stored(cloud, 'codes', { _id: codeId })).toEqual([]);
    expect(refusal((await redeem(code)).reply).code).toBe('NOT_FOUND');
  });

  test('names a credit code for firms alone, and is issued in the own region alone', async () => {
    const data = { key: newKey(), region: '330106', kind: 'commissioner', name: '李老师', uscc: newUscc() } as const;
    expect(await operator.fails('issueCode', data)).toBe('BAD_REQUEST uscc only-for-firms');
    const abroad = { key: newKey(), region: '330203', kind: 'firm', name: '示例企业' } as const;
    expect(await operator.fails('issueCode', abroad)).toBe('NOT_FOUND');
  });

  test('is one of at most fifty that nobody has used', async () => {
    const region = '330127';
    for (let at = 0; at < 50; at++) await issue(region);
    const next = { key: newKey(), region, kind: 'firm', name: '示例企业' } as const;
    expect(await operator.fails('issueCode', next)).toBe('CONFLICT $ too-many-codes');
    const [codeId = ''] = idsOf(await operator.does('codes', { region }));
    await operator.does('revokeCode', { key: newKey(), region, codeId });
    await issue(region);
  });
});

describe('the list of codes', () => {
  test('holds those of the region and its parts, and no invitation of a firm', async () => {
    const owner = await newOwner(cloud, { ...SMALL_FIRM, region: '330182' });
    await verified(cloud, owner.firmId);
    const invited = dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId: owner.firmId }, owner.openid));
    const [first, second] = [await issue('330182'), await issue('330182')];
    const page = await operator.does('codes', { region: '330182', limit: 1 });
    expect(idsOf(page)).toEqual([second.codeId]);
    expect(idsOf(await operator.does('codes', { region: '330182', cursor: page.next ?? undefined }))).toEqual([
      first.codeId,
    ]);
    expect(idsOf(await operator.does('codes', { region: '330100', limit: 2 }))).toEqual([second.codeId, first.codeId]);
    const all: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { items, next } = await administrator.does('codes', { region: '100000', limit: 50, cursor });
      all.push(...items.map(({ codeId }) => codeId));
      cursor = next ?? undefined;
    }
    expect(all).toEqual(expect.arrayContaining([first.codeId, second.codeId]));
    expect(all).not.toContain(invited.codeId);
    expect(JSON.stringify(page)).not.toContain(second.code);
  });

  test('gives up what is of the region, unused, and for the operator to give', async () => {
    const region = '330109';
    const { code, codeId } = await issue(region, { kind: 'commissioner' });
    const revoke = (asked: string, id: string) =>
      operator.fails('revokeCode', { key: newKey(), region: asked, codeId: id });
    expect(await revoke('330106', codeId)).toBe('NOT_FOUND');
    expect(await revoke(region, '0'.repeat(32))).toBe('NOT_FOUND');
    const owner = await newOwner(cloud);
    await verified(cloud, owner.firmId);
    const invited = dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId: owner.firmId }, owner.openid));
    expect(await revoke('330106', invited.codeId)).toBe('NOT_FOUND');
    const boss = { key: newKey(), region: '100000', codeId: invited.codeId };
    expect(await administrator.fails('revokeCode', boss)).toBe('NOT_FOUND');
    const appointed = await administrator.does('appoint', { key: newKey(), region, name: '孙老师' });
    expect(await revoke(region, appointed.codeId)).toBe('FORBIDDEN');
    await administrator.does('revokeCode', { key: newKey(), region: '330000', codeId: appointed.codeId });
    dataOf((await redeem(code)).reply);
    expect(await revoke(region, codeId)).toBe('CONFLICT $ code-used');
    const other = await issue(region, { kind: 'commissioner' });
    await operator.does('revokeCode', { key: newKey(), region, codeId: other.codeId });
    expect(refusal((await redeem(other.code)).reply).code).toBe('NOT_FOUND');
    expect(idsOf(await operator.does('codes', { region }))).toEqual([codeId]);
  });
});

describe('operators', () => {
  const namesIn = async (region: string) =>
    (await administrator.does('operators', { region, limit: 50 })).items.map(({ operatorId }) => operatorId);

  test('are appointed for a region, administrators for the country, by administrators alone', async () => {
    expect(await operator.fails('appoint', { key: newKey(), region: '330100', name: '孙老师' })).toBe('FORBIDDEN');
    expect(await operator.fails('operators', { region: '330100' })).toBe('FORBIDDEN');
    const { code } = await administrator.does('appoint', { key: newKey(), region: '510100', name: '孙老师' });
    const { openid, reply } = await redeem(code);
    expect(dataOf(reply).kind).toBe('operator');
    const id = digest('person', openid);
    expect(await namesIn('510100')).toEqual([id]);
    expect(await namesIn('510000')).toEqual([id]);
    expect(await namesIn('510104')).toEqual([]);
    expect(await namesIn('100000')).toEqual(expect.arrayContaining([id, administratorId]));
    const chief = await administrator.does('appoint', { key: newKey(), region: '100000', name: '周老师' });
    const boss = await redeem(chief.code);
    expect(dataOf(boss.reply).kind).toBe('administrator');
    await consoleOf(cloud, boss.openid).does('operators', { region: '510000' });
    await administrator.does('removeOperator', {
      key: newKey(),
      region: '100000',
      operatorId: digest('person', boss.openid),
    });
  });

  test('go by an administrator, inside the region that was asked for, with an entry', async () => {
    const openid = await newOperator(cloud, '520100');
    const operatorId = digest('person', openid);
    const remove = (region: string) => ({ key: newKey(), region, operatorId });
    expect(await administrator.fails('removeOperator', remove('530000'))).toBe('NOT_FOUND');
    expect(await operator.fails('removeOperator', remove('330100'))).toBe('FORBIDDEN');
    await administrator.does('removeOperator', remove('520000'));
    expect(await consoleOf(cloud, openid).fails('firms', { region: '520100' })).toBe('FORBIDDEN');
    const { items } = await administrator.does('audit', { region: '520100', action: 'console.removeOperator' });
    expect(items).toMatchObject([{ who: { personId: administratorId }, detail: { operatorId, kind: 'operator' } }]);
  });

  test('leave no code behind that still opens a door when their rights are gone', async () => {
    const openids = [await newOperator(cloud, '100000'), await newOperator(cloud, '540100')] as const;
    const [chief, local] = openids.map((openid) => consoleOf(cloud, openid)) as [Console, Console];
    const uscc = newUscc();
    const owner = await newOwner(cloud, { ...SMALL_FIRM, region: '540102', uscc });
    const wanted = { region: '540102', name: '留一手' };
    const kept = [
      await chief.does('appoint', { key: newKey(), region: '100000', name: '留一手' }),
      await chief.does('appoint', { key: newKey(), ...wanted }),
      await chief.does('issueCode', { key: newKey(), kind: 'commissioner', ...wanted }),
      await local.does('issueCode', { key: newKey(), kind: 'commissioner', ...wanted }),
    ];
    const { code: forFirm } = await local.does('issueCode', { key: newKey(), kind: 'firm', uscc, ...wanted });
    for (const openid of openids) {
      const body = { key: newKey(), region: '100000', operatorId: digest('person', openid) };
      await administrator.does('removeOperator', body);
    }
    for (const { code } of kept) expect(refusal((await redeem(code)).reply).code).toBe('NOT_FOUND');
    const verify = { key: newKey(), firmId: owner.firmId, code: forFirm };
    expect(refusal(await cloud.call('firms', 'verify', verify, owner.openid)).code).toBe('NOT_FOUND');
  });

  test('nobody removes himself, so one administrator is always left', async () => {
    const self = { key: newKey(), region: '100000', operatorId: administratorId };
    expect(await administrator.fails('removeOperator', self)).toBe('CONFLICT $ last-administrator');
  });

  test('administrators who remove each other in a circle at once leave at least one', async () => {
    for (let round = 0; round < 5; round++) {
      const circle = await Promise.all([1, 2, 3].map(() => newOperator(cloud, '100000')));
      const ids = circle.map((openid) => digest('person', openid));
      await Promise.all(
        circle.map((openid, at) =>
          consoleOf(cloud, openid).call('removeOperator', {
            key: newKey(),
            region: '100000',
            operatorId: ids[(at + 1) % ids.length] ?? '',
          }),
        ),
      );
      const left = (await stored(cloud, 'operators', {})).filter(({ _id }) => ids.includes(String(_id)));
      expect(left.length).toBeGreaterThan(0);
      for (const { _id: operatorId } of left) {
        await administrator.does('removeOperator', {
          key: newKey(),
          region: '100000',
          operatorId: String(operatorId),
        });
      }
    }
  });
});
