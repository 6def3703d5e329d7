import { CONSENT_VERSION, LIMITS, type FunctionName } from '@shared/api';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { checkShape } from '../../cloudfunctions/_core/parse/check-shape';
import { refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { caseFirm, newCheck, newKey, newOwner, SMALL_FIRM, type Owner } from '../helpers/people';

/** Whatever is sent: a closed code, the bad field by its path, and nothing written. */

let cloud: TestCloud;
let owner: Owner;
let checkId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  owner = await newOwner(cloud);
  checkId = await newCheck(cloud, owner);
});
afterAll(() => cloud.close());

type Data = Readonly<Record<string, unknown>>;

/** A body of every action that would be accepted. */
const good = (): Readonly<Record<FunctionName, Readonly<Record<string, Data>>>> => ({
  firms: {
    create: { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM },
    edit: { key: newKey(), firmId: owner.firmId, version: 1, firm: SMALL_FIRM },
    read: {},
    consent: { key: newKey(), version: CONSENT_VERSION },
    assigned: { cursor: `2026-11-23T00:00:00.000Z:${checkId}`, limit: 5 },
  },
  check: {
    run: { firm: SMALL_FIRM, asOf: '2026-11-23', purpose: 'new', edition: 'miit-2026-2' },
    save: {
      key: newKey(),
      firmId: owner.firmId,
      firm: SMALL_FIRM,
      asOf: '2026-11-23',
      purpose: 'new',
      edition: 'miit-2026-2',
      resultHash: '0'.repeat(64),
    },
    history: { firmId: owner.firmId, cursor: `2026-11-23T00:00:00.000Z:${checkId}`, limit: 5 },
    read: { checkId },
    compare: { from: { checkId, asOf: '2026-11-23', edition: 'miit-2026-2' }, to: { checkId } },
  },
  measures: {
    list: {
      areas: ['credit'],
      levels: ['national'],
      region: '330106',
      collection: 'xieshou',
      ids: [MEASURE],
      limit: 5,
    },
    search: { text: '贴息', titles: ['specialized'], states: ['open'], kinds: ['loan'], asOf: '2026-11-23', limit: 5 },
    detail: { measureId: MEASURE, asOf: '2026-11-23' },
    match: { firm: SMALL_FIRM, asOf: '2026-11-23', confirmed: { [`${MEASURE}.confirm`]: true }, limit: 5 },
    matchFirm: { firmId: owner.firmId, asOf: '2026-11-23', limit: 5 },
    pack: { region: '330106', part: 0, version: '0'.repeat(16) },
    follow: { key: newKey(), measureId: MEASURE, on: true },
    mute: { key: newKey(), measureId: MEASURE, on: false },
    marks: {},
    report: { key: newKey(), measureId: MEASURE, kind: 'link', text: '打不开' },
  },
});
const MEASURE = 'cn-ip-pledge';
/** What a person types may be any text, and a switch may be on: the rest of the wrong values are wrong here too. */
const TYPED = ['search.text', 'report.text'];
const isMeant = (action: string, field: string, value: unknown): boolean =>
  (TYPED.includes(`${action}.${field}`) && typeof value === 'string' && value !== '\u0000') ||
  (field === 'on' && value === true);
const send = async (fn: string, action: string, data: unknown) =>
  refusal(await cloud.send(fn as FunctionName, { action, data }, owner.openid));

async function everyAction(visit: (fn: string, action: string, data: Data) => Promise<void>): Promise<void> {
  for (const [fn, actions] of Object.entries(good())) {
    for (const [action, data] of Object.entries(actions)) await visit(fn, action, data);
  }
}

test('an unknown key is refused by its path, in every action and inside every part', async () => {
  await everyAction(async (fn, action, data) => {
    expect(await send(fn, action, { ...data, extra: 1 })).toEqual({
      code: 'BAD_REQUEST',
      fields: ['extra unknown-key'],
    });
    for (const part of ['from', 'to', 'firm'].filter((name) => name in data)) {
      const more = { ...data, [part]: { ...(data[part] as object), extra: 1 } };
      expect((await send(fn, action, more)).fields).toEqual([`${part}.extra unknown-key`]);
    }
  });
});

test('every field of every action refuses every wrong type, a null and an operator of the database', async () => {
  const wrong = [
    null,
    0.5,
    true,
    [],
    ['a'],
    { $gt: '' },
    { $ne: null },
    '',
    'NaN',
    'Infinity',
    '１２３',
    '😀',
    '\u0000',
  ];
  await everyAction(async (fn, action, data) => {
    for (const field of Object.keys(data)) {
      for (const value of wrong.filter((each) => !isMeant(action, field, each))) {
        const { code, fields } = await send(fn, action, { ...data, [field]: value });
        expect({ fn, action, field, value, code }).toMatchObject({ code: 'BAD_REQUEST' });
        expect(
          fields.every((each) => each === field || each.startsWith(`${field} `) || each.startsWith(`${field}.`)),
        ).toBe(true);
        expect(fields.length).toBeGreaterThan(0);
      }
    }
  });
}, 120_000);

test('a field that is missing is named', async () => {
  expect((await send('firms', 'create', {})).fields).toEqual(['key missing', 'consentVersion missing', 'firm missing']);
  expect((await send('check', 'compare', { from: {} })).fields).toEqual(['from.checkId missing', 'to missing']);
  expect((await send('check', 'run', { firm: {} })).fields).toEqual(['firm.region wrong-type']);
});

test('a bad figure in a firm is named by its path, and all of them at once', async () => {
  const firm = {
    ...caseFirm('f01'),
    region: '999999',
    years: { '2025': { revenue: -1, mainRevenue: '8', employees: 1.5, rdExpense: 0.001 }, '205': {} },
    titles: [{ code: 'nobel' }],
    establishedOn: '2026-02-30',
  };
  const { code, fields } = await send('check', 'run', { firm });
  expect(code).toBe('BAD_REQUEST');
  expect(fields.map((each) => each.split(' ')[0]).sort()).toEqual([
    'firm.establishedOn',
    'firm.region',
    'firm.titles.0.code',
    'firm.years.2025.employees',
    'firm.years.2025.mainRevenue',
    'firm.years.2025.rdExpense',
    'firm.years.2025.revenue',
    'firm.years.205',
  ]);
});

test('the envelope itself: body, action and data', async () => {
  const bodies: [unknown, string[]][] = [
    [{}, ['action missing', 'data missing']],
    [{ action: 'read' }, ['data missing']],
    [{ action: 1, data: {} }, ['action wrong-type']],
    [{ action: 'read', data: [] }, ['data wrong-type']],
    [{ action: 'read', data: null }, ['data wrong-type']],
    [{ action: 'nothing', data: {} }, ['action not-a-choice']],
    [{ action: 'constructor', data: {} }, ['action not-a-choice']],
    [{ action: 'toString', data: {} }, ['action not-a-choice']],
    [{ action: '__proto__', data: {} }, ['action not-a-choice']],
  ];
  for (const [body, fields] of bodies) {
    expect(refusal(await cloud.send('firms', body, owner.openid))).toEqual({ code: 'BAD_REQUEST', fields });
  }
});

test('keys of the prototype are unknown keys, wherever they stand', async () => {
  const bodies: [string, string][] = [
    ['{"action":"read","data":{},"__proto__":{"action":"x"}}', '__proto__ unknown-key'],
    ['{"action":"read","data":{"__proto__":{"polluted":1}}}', '__proto__ unknown-key'],
    ['{"action":"read","data":{"constructor":{"prototype":{"polluted":1}}}}', 'constructor unknown-key'],
  ];
  for (const [body, field] of bodies) {
    expect(refusal(await cloud.send('firms', body, owner.openid))).toEqual({ code: 'BAD_REQUEST', fields: [field] });
  }
  const inYears = '{"action":"run","data":{"firm":{"region":"330106","years":{"__proto__":{"revenue":1}}}}}';
  expect(refusal(await cloud.send('check', inYears, owner.openid)).fields).toEqual([
    'firm.years.__proto__ unknown-key',
  ]);
});

test('numbers that no number can hold are refused', () => {
  // Between the wire and a function JSON turns them into null; what is called directly must be as safe.
  for (const revenue of [NaN, Infinity, -Infinity]) {
    expect(checkShape({ firm: { years: [{ revenue }] } })).toEqual([
      { path: 'firm.years.0.revenue', code: 'wrong-type' },
    ]);
  }
});

test('too long, too deep, too many, too large', async () => {
  const run = (firm: unknown) => send('check', 'run', { firm });
  expect((await run({ ...SMALL_FIRM, name: '长'.repeat(LIMITS.stringLength + 1) })).fields).toEqual([
    'firm.name too-long',
  ]);
  const deep = Array.from({ length: 2000 }).reduce<unknown>((inner) => ({ a: inner }), 1);
  expect((await run(deep)).fields.every((each) => each.endsWith(' too-deep'))).toBe(true);
  const titles = Array.from({ length: LIMITS.arrayLength + 1 }, () => ({ code: 'innovative' }));
  expect((await run({ ...SMALL_FIRM, titles })).fields).toEqual(['firm.titles too-many']);
  const wide = Object.fromEntries(Array.from({ length: 180 }, (_, i) => [`k${i}`, 'x'.repeat(500)]));
  expect((await run({ ...SMALL_FIRM, a: wide, b: wide })).fields).toEqual(['$ too-large']);
  const key = 'k'.repeat(65);
  expect((await send('firms', 'consent', { key, version: CONSENT_VERSION })).fields).toEqual(['key too-large']);
});

test('an answer names at most fifty fields, and no path of any length', async () => {
  const unknown = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${'长'.repeat(200)}${i}`, 1]));
  const reply = await cloud.send('firms', { action: 'read', data: unknown }, owner.openid);
  expect(refusal(reply).fields).toHaveLength(50);
  expect(JSON.stringify(reply).length).toBeLessThan(20_000);
});

test('a message names the field in words and says what is wrong', async () => {
  const years = { '2025': { revenue: 'viel' } };
  const firm = { ...SMALL_FIRM, years, titles: [{ code: 'nobel' }], extra: 1 };
  const bodies: [unknown, string[]][] = [
    [{ firm: SMALL_FIRM, asOf: '2026-02-30' }, ['「自测日期」：没有这一天。']],
    [{ firm: 1 }, ['「企业资料」：填写的类型不对。']],
    [
      { firm },
      ['「2025 年营业收入总额」：填写的类型不对。', '「已经获得的称号」：不在可选范围内。', '「extra」：没有这一项。'],
    ],
  ];
  for (const [data, messages] of bodies) {
    const reply = await cloud.send('check', { action: 'run', data }, owner.openid);
    expect(reply.ok ? [] : reply.error.fields?.map(({ message }) => message)).toEqual(messages);
  }
});

test('nothing of all this was written', async () => {
  const db = cloud.database();
  const totals = await Promise.all(
    ['firms', 'checks', 'members', 'measureMarks', 'measureReports'].map(
      async (name) => (await db.collection(name).count()).total,
    ),
  );
  expect(totals).toEqual([1, 1, 1, 0, 0]);
  const [firm] = (await db.collection('firms').doc(owner.firmId).get()).data;
  expect(firm).toMatchObject({ version: 1, profile: SMALL_FIRM });
});
