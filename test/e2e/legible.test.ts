import { newPhone, screenshot } from './browser';
import { caseFirm, draftOf, openStage, type Stage } from './cloud';
import { look, TYPE_SIZES } from './look';

/** The largest type of Android beside the usual one. */
const F06 = caseFirm('f06');
const FULL = draftOf(F06, 'specialized');
const rungs = [{ rung: 'specialized', edition: 'miit-2026-2', status: 'not-qualified', score: null }];
const record = {
  savedAt: '2026-11-20T00:00:00.000Z',
  asOf: '2026-11-20',
  purpose: 'new',
  firm: F06,
  rungs,
  checkId: null,
  agrees: null,
};
const WITH_RECORDS = {
  ...FULL,
  'zjtx.records': JSON.stringify({
    v: 1,
    items: [
      { ...record, id: 'b' },
      { ...record, id: 'a', asOf: '2026-03-20' },
    ],
  }),
};

const PAGES: readonly { name: string; path: string; storage: Readonly<Record<string, string>>; scroll?: number }[] = [
  { name: 'home-first', path: 'home/index', storage: {} },
  { name: 'home', path: 'home/index', storage: WITH_RECORDS },
  { name: 'mine', path: 'mine/index', storage: WITH_RECORDS },
  { name: 'privacy', path: 'mine/privacy/index', storage: {} },
  { name: 'about', path: 'mine/about/index', storage: {} },
  { name: 'aside', path: 'mine/aside/index', storage: { 'zjtx.aside.x': '{"v":' } },
  { name: 'ask-setup', path: 'check/ask/index', storage: {} },
  { name: 'ask-region', path: 'check/ask/index?path=region', storage: FULL },
  {
    name: 'ask-industry',
    path: 'check/ask/index?path=industry',
    storage: draftOf({ region: '330106' }, 'specialized'),
  },
  { name: 'ask-money', path: 'check/ask/index?path=years.2025.revenue', storage: FULL },
  { name: 'ask-share', path: 'check/ask/index?path=product.marketShareBp', storage: FULL },
  { name: 'ask-count', path: 'check/ask/index?path=years.2025.employees', storage: FULL },
  { name: 'ask-yesno', path: 'check/ask/index?path=quality.iso9001', storage: FULL },
  { name: 'ask-choice', path: 'check/ask/index?path=rdInstitution', storage: FULL },
  { name: 'ask-month', path: 'check/ask/index?path=nicheSince', storage: FULL },
  { name: 'ask-date', path: 'check/ask/index?path=establishedOn', storage: FULL },
  {
    name: 'ask-titles',
    path: 'check/ask/index?path=titles',
    storage: draftOf({ ...F06, titles: [{ code: 'innovative' }] }, 'specialized'),
  },
  {
    name: 'ask-awards',
    path: 'check/ask/index?path=awards',
    storage: draftOf({ ...F06, awards: [{ level: 'provincial', firmRank: 2 }] }, 'specialized'),
  },
  { name: 'ask-done', path: 'check/ask/index', storage: FULL },
  { name: 'answers-empty', path: 'check/answers/index', storage: {} },
  { name: 'answers', path: 'check/answers/index', storage: FULL },
  { name: 'result-empty', path: 'check/result/index', storage: {} },
  { name: 'result-score', path: 'check/result/index?rung=innovative', storage: FULL },
  { name: 'result-path', path: 'check/result/index?rung=specialized', storage: FULL },
  { name: 'history-empty', path: 'check/history/index', storage: {} },
  { name: 'history', path: 'check/history/index', storage: WITH_RECORDS },
  { name: 'compare', path: 'check/compare/index?from=record%3Aa&to=record%3Ab', storage: WITH_RECORDS },
  { name: 'compare-terms', path: 'check/compare/index?from=record%3Aa', storage: WITH_RECORDS },
];

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it.each(PAGES)('$name has targets for fingers, words that stand out, and no sideways scroll', async (each) => {
    const { page, context, errors } = await newPhone(stage.browser, { fontSize, storage: each.storage });
    await page.goto(`${stage.cloud.url}/#/${each.path}`);
    await page.locator('.taro_page .screen').first().waitFor();
    await page.waitForTimeout(400);
    await screenshot(page, `${each.name}-${size}`);
    expect(await look(page)).toEqual({ small: [], faint: [], sideways: 0 });
    expect(errors).toEqual([]);
    await context.close();
  });
});
