import { CONSENT_VERSION, CONTRACT, LIMITS, type FunctionName } from '@shared/api';
import { z } from 'zod';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { COLLECTIONS } from '../../cloudfunctions/_core/store/collections';
import { checkShape } from '../../cloudfunctions/_core/parse/check-shape';
import { fieldLabel } from '../../cloudfunctions/_core/field-labels';
import { bodiesOf, SOME_NAMES } from '../helpers/bodies';
import { refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { caseFirm, newCheck, newOwner, SMALL_FIRM, type Owner } from '../helpers/people';

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

const MEASURE = 'cn-ip-pledge';
/** A body of every action that the schemas take. */
const good = (): Readonly<Record<FunctionName, Readonly<Record<string, Data>>>> =>
  bodiesOf({ ...SOME_NAMES, firmId: owner.firmId, checkId, otherCheckId: checkId, measureId: MEASURE });

/** What a person types may be any text. */
const TYPED = ['search.text', 'report.text', 'firms.text'];
/** Names and notes: one line of any visible characters. */
const LINES = ['name', 'reason', 'note', 'word'];
/** Codes and contents that are not ours: any letters will do. */
const WORDS = ['phone.code', 'upload.content'];
/** Null says "nobody", "no limit", "open again", "nothing published". */
const NULLABLE = [
  'approve.uscc',
  'setCommissioner.limit',
  'setAbsence.absence',
  'assign.from',
  'assign.commissionerId',
  'assign.note',
  'setSettings.firmsPerCommissioner',
  'setSettings.idleMonths',
  'publish.expected',
  'closeMeasure.closedEarly',
  'sync.after',
  'sync.read',
  'send.topic',
  'send.replyTo',
  'rate.word',
  'goal.goal',
  'move.word',
];
/** Fields where `true` is as good as `false`. */
const SWITCHES = ['on', 'pass', 'watch', 'isPaused'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '\u0000';
/** The few values below that are right after all in some field. */
function isMeant(action: string, field: string, value: unknown): boolean {
  const at = `${action}.${field}`;
  // What an operator saw is what an owner typed, whatever that is.
  if (at === 'approve.name') return value === null || (typeof value === 'string' && value !== '');
  if (TYPED.includes(at) && isText(value)) return value !== '' || at !== 'firms.text';
  if (LINES.includes(field) && at !== 'upload.name') return (isText(value) && value !== '') || NULLABLE.includes(at);
  if (WORDS.includes(at) && isText(value)) return /^\w+$/.test(value);
  if (at === 'setCommissioner.industries') return Array.isArray(value) && value.length === 0;
  if (MAY_BE_EMPTY.includes(at)) return Array.isArray(value);
  // A figure may be a number, a word or a yes, and null where there is none.
  if (at === 'close.value') return typeof value !== 'object' || value === null;
  return (NULLABLE.includes(at) && value === null) || (SWITCHES.includes(field) && value === true);
}
/** Lists of which none is as good as some. */
const MAY_BE_EMPTY = ['setQuickReplies.items', 'setSettings.muted', 'setAlertSetup.templates'];
const send = async (fn: string, action: string, data: unknown) =>
  refusal(await cloud.send(fn as FunctionName, { action, data }, owner.openid));

async function everyAction(visit: (fn: string, action: string, data: Data) => Promise<void>): Promise<void> {
  for (const [fn, actions] of Object.entries(good())) {
    for (const [action, data] of Object.entries(actions)) await visit(fn, action, data);
  }
}

const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

test('an unknown key is refused by its path, in every action and inside every part', async () => {
  await everyAction(async (fn, action, data) => {
    expect(await send(fn, action, { ...data, extra: 1 })).toEqual({
      code: 'BAD_REQUEST',
      fields: ['extra unknown-key'],
    });
    const parts = ['from', 'to', 'firm', 'absence', 'closedEarly', 'body', 'goal', 'action', 'answers'];
    for (const part of parts.filter((name) => isPart(data[name]))) {
      const more = { ...data, [part]: { ...(data[part] as object), extra: 1 } };
      expect((await send(fn, action, more)).fields).toEqual([`${part}.extra unknown-key`]);
    }
    for (const list of ['answers', 'templates', 'actions'].filter((name) => Array.isArray(data[name]))) {
      const [first] = data[list] as readonly object[];
      const more = { ...data, [list]: [{ ...first, extra: 1 }] };
      expect((await send(fn, action, more)).fields).toEqual([`${list}.0.extra unknown-key`]);
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
  /** 「地区」：填写的类型不对。 No code and no path of ours between the words. */
  const sentence = /^「[^「」a-z]+」：[^「」a-z]+。$/;
  await everyAction(async (fn, action, data) => {
    for (const field of Object.keys(data)) {
      for (const value of wrong.filter((each) => !isMeant(action, field, each))) {
        const reply = await cloud.send(fn as FunctionName, { action, data: { ...data, [field]: value } }, owner.openid);
        const { code, fields } = refusal(reply);
        const messages = reply.ok ? [] : (reply.error.fields ?? []).map(({ message }) => message);
        // An operator of the database is named as it came.
        for (const message of messages.filter((text) => !text.includes('$')))
          expect({ fn, action, field, message }).toMatchObject({ message: expect.stringMatching(sentence) });
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

/** Every path that a schema knows, without the firm's own, which are worded for the phone. */
function pathsOf(schema: unknown, at: readonly string[] = []): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsOf(schema.unwrap(), at);
  if (!(schema instanceof z.ZodObject)) return [at.join('.')];
  const inside = Object.entries(schema.shape).flatMap(([name, field]) => pathsOf(field, [...at, name]));
  return at.length === 0 ? inside : [at.join('.'), ...inside];
}

test('every field that a call may have has a name in words', () => {
  for (const contract of Object.values(CONTRACT)) {
    for (const [action, { in: schema }] of Object.entries(contract)) {
      for (const path of pathsOf(schema))
        expect({ action, path, label: fieldLabel(path) }).toMatchObject({
          label: expect.stringMatching(/^「[^a-z]+」$/),
        });
    }
  }
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
    COLLECTIONS.map(async (name) => [name, (await db.collection(name).count()).total] as const),
  );
  const written = Object.fromEntries(totals.filter(([name, total]) => name !== 'catalogue' && total > 0));
  // What the firm with its one check was made of, and the counts of the three writes that made it.
  expect(written).toEqual({
    firms: 1,
    firmVersions: 1,
    registrations: 1,
    alertClocks: 1,
    teams: 1,
    members: 1,
    consents: 1,
    standings: 1,
    checks: 1,
    idempotency: 3,
    rates: expect.any(Number),
  });
  const [firm] = (await db.collection('firms').doc(owner.firmId).get()).data;
  expect(firm).toMatchObject({ version: 1, profile: SMALL_FIRM });
});
