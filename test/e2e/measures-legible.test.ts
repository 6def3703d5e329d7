import type { Page } from 'playwright-core';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, newPhone, screenshot } from './browser';
import { caseFirm, draftOf, openStage, type Stage } from './cloud';
import { look, TYPE_SIZES } from './look';

const F01 = draftOf(caseFirm('f01'), 'specialized');
const VISITOR = { 'zjtx.measures.region': '"330100"' };
const RECENT = { ...F01, 'zjtx.measures.recent': JSON.stringify(['贷款贴息', '小巨人']) };
const MARKED = {
  ...F01,
  'zjtx.measures.marks': JSON.stringify({
    v: 1,
    follow: ['cn-srdi-recognition', 'hz-rd-center'],
    mute: ['cn-srdi-recognition'],
    queue: [],
  }),
};

interface Shown {
  readonly name: string;
  readonly path: string;
  readonly storage: Readonly<Record<string, string>>;
  /** What is tapped before looking. */
  readonly tap?: string | RegExp;
}

/** Pages and sheets that between them show every part of the list and of the search. */
const PAGES: readonly Shown[] = [
  { name: 'owner', path: 'measures/index', storage: F01 },
  { name: 'nearly', path: 'measures/index', storage: F01, tap: /还差.一点/ },
  { name: 'why', path: 'measures/index', storage: F01, tap: '排序理由' },
  { name: 'missing', path: 'measures/index', storage: F01, tap: /补 \d+ 项资料，结果更准$/ },
  { name: 'undo', path: 'measures/index', storage: F01, tap: '不看' },
  { name: 'visitor-first', path: 'measures/index', storage: {} },
  { name: 'visitor', path: 'measures/index', storage: VISITOR },
  { name: 'region', path: 'measures/index', storage: {}, tap: '选地区' },
  { name: 'find', path: 'policy/find/index', storage: RECENT },
  { name: 'find-hits', path: 'policy/find/index?q=小巨人', storage: F01 },
  {
    name: 'find-filters',
    path: 'policy/find/index?q=奖励&area=local&title=little-giant',
    storage: F01,
    tap: /^筛选（/,
  },
  { name: 'find-nothing', path: 'policy/find/index?q=火星车', storage: F01 },
  { name: 'collection', path: 'policy/find/index?collection=xieshou', storage: VISITOR },
  { name: 'followed', path: 'policy/find/index?mark=followed', storage: MARKED },
  { name: 'muted-none', path: 'policy/find/index?mark=muted', storage: F01 },
];

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedCatalogue(stage.cloud.url);
});
afterAll(() => stage.close());

/** The tick and the number of a tab keep off its edge. */
const outOfTheirTab = (page: Page): Promise<string[]> =>
  front(page)
    .locator('.group-tab__count > *')
    .evaluateAll((found) =>
      found
        .filter((each) => {
          const tab = each.closest('.group-tab')?.getBoundingClientRect();
          const own = each.getBoundingClientRect();
          return tab !== undefined && (own.right > tab.right - 8 || own.left < tab.left + 8);
        })
        .map(({ className }) => className),
    );

/** A panel that stands still makes no page scroll, however wide it is. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  front(page)
    .locator('.sheet__panel, .sheet__panel [role], .undo-bar')
    .evaluateAll((found) =>
      found.filter((each) => each.getBoundingClientRect().right > innerWidth + 0.5).map(({ className }) => className),
    );

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it.each(PAGES)('$name has targets for fingers, words that stand out, and no sideways scroll', async (each) => {
    const { page, context, errors } = await newPhone(stage.browser, { fontSize, storage: each.storage });
    await page.goto(`${stage.cloud.url}/#/${each.path}`);
    await front(page).locator('.measure, .area-grid, .state-page').first().waitFor();
    if (each.tap) await front(page).getByText(each.tap).first().click();
    await page.waitForTimeout(400);
    await screenshot(page, `measures-${each.name}-${size}`);
    expect(await look(page)).toEqual({ small: [], faint: [], sideways: 0 });
    expect(await beyondTheEdge(page)).toEqual([]);
    expect(await outOfTheirTab(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
