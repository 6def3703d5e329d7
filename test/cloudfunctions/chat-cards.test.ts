import type { ChatCard } from '@shared/api/chat';
import { newMeasure } from '@test/factories/measure';
import { pairOf, refusedToSay, said, saying, synced, type Pair } from '../helpers/chat';
import { caseFirm, newCheck } from '../helpers/people';
import { startMeasuresWorld, type MeasuresWorld } from '../helpers/measures-world';

/** A card opens the thing itself, is called what that is called, and tells nobody what he may not see. */

let world: MeasuresWorld;
beforeAll(async () => {
  world = await startMeasuresWorld();
  await world.reset();
});
afterAll(() => world.cloud.close());

const NO_CARD = 'BAD_REQUEST body.card no-such-card';
const NOBODY = '0'.repeat(32);
const carrying = (firmId: string, card: ChatCard) => saying(firmId, '', { body: { kind: 'card', card } });
const refused = ({ firmId }: Pair, card: ChatCard, openid: string) =>
  refusedToSay(world.cloud, carrying(firmId, card), openid);
const shown = async ({ firmId }: Pair, card: ChatCard, openid: string) =>
  (await said(world.cloud, firmId, openid, '', { body: { kind: 'card', card } })).what;

test('a measure, by the title and the summary that are published', async () => {
  const pair = await pairOf(world.cloud);
  const { title, benefit } = newMeasure({ id: 'cn-loan', title: '全国贷款', level: 'national', region: '100000' });
  const card = { of: 'measure', measureId: 'cn-loan' } as const;
  const what = { kind: 'card', card, title, text: benefit.summary };
  expect(await shown(pair, card, pair.commissioner)).toEqual(what);
  const { entries, conversation } = await synced(world.cloud, pair.firmId, pair.owner);
  expect(entries[0]?.what).toEqual(what);
  expect(conversation.last?.brief).toBe('［卡片］全国贷款');
  expect(await refused(pair, { of: 'measure', measureId: 'no-such' }, pair.owner)).toBe(NO_CARD);
});

test('a self-check of this firm, with its word and its day and without a figure', async () => {
  const [pair, other] = [await pairOf(world.cloud), await pairOf(world.cloud)];
  const firm = { ...caseFirm('f01'), name: '示例企业' };
  const checkId = await newCheck(world.cloud, { openid: pair.owner, firmId: pair.firmId }, firm);
  const card = { of: 'check', checkId, rung: 'specialized', criterion: null } as const;
  for (const openid of [pair.owner, pair.commissioner]) {
    const what = await shown(pair, card, openid);
    expect(what).toMatchObject({ title: '专精特新中小企业' });
    expect(what).toHaveProperty('text', expect.stringMatching(/^\p{L}+ · 2026-11-23$/u));
  }
  expect(await refused(other, card, other.owner)).toBe(NO_CARD);
  expect(await refused(other, card, other.commissioner)).toBe(NO_CARD);
  expect(await refused(pair, { ...card, checkId: NOBODY }, pair.owner)).toBe(NO_CARD);
  expect(await refused(pair, { ...card, criterion: 'no-such' }, pair.owner)).toBe(NO_CARD);
});

test('an action of this firm’s plan; a card of a draft would show it to the firm, so there is none', async () => {
  const [pair, other] = [await pairOf(world.cloud), await pairOf(world.cloud)];
  const at = '2026-11-23T00:00:00.000Z';
  const newAction = async (actionId: string, state: string) => {
    const what = { origin: { kind: 'own' }, title: '补审计报告', note: null, who: 'firm', due: '2027-03-31' };
    const rest = { papers: [], figure: null, resources: [], word: null, result: null, createdAt: at, changedAt: at };
    const by = { changedBy: 'care', by: '', sortKey: `${at}:${actionId}` };
    const action = { _id: actionId, firmId: pair.firmId, version: 1, state, ...what, ...rest, ...by };
    await world.cloud.database().collection('planActions').add(action);
    return { of: 'action', actionId } as const;
  };
  const [draft, agreed] = [await newAction('a'.repeat(32), 'draft'), await newAction('b'.repeat(32), 'agreed')];
  const titled = { title: '补审计报告', text: '2027-03-31' };
  expect(await shown(pair, agreed, pair.owner)).toMatchObject(titled);
  expect(await shown(pair, agreed, pair.commissioner)).toMatchObject(titled);
  for (const openid of [pair.owner, pair.commissioner]) expect(await refused(pair, draft, openid)).toBe(NO_CARD);
  expect(await refused(other, agreed, other.owner)).toBe(NO_CARD);
  expect(await refused(other, agreed, other.commissioner)).toBe(NO_CARD);
});
