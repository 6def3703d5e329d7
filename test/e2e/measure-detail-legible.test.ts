import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, newPhone, screenshot } from './browser';
import { caseFirm, draftOf, openStage, tap, type Stage } from './cloud';
import { look, TYPE_SIZES } from './look';

/** Measures end: the pages are looked at on this day. */
const TODAY = new Date('2026-11-24T10:00:00+08:00');
const F06 = draftOf(caseFirm('f06'), 'specialized');
const ID = 'hz-rd-center';
const MUTED = {
  ...F06,
  'zjtx.measures.marks': JSON.stringify({ v: 1, follow: [ID], mute: [ID], queue: [] }),
  'zjtx.measures.confirmed': JSON.stringify({ [`${ID}.badge`]: true, [`${ID}.confirm`]: false }),
};

/** Pages that between them show every part: amounts, papers, links, banners, what is missing, the sheet. */
const PAGES: readonly { name: string; id: string; storage: Readonly<Record<string, string>>; tap?: string }[] = [
  { name: 'visitor', id: 'sz-srdi-reward', storage: {} },
  { name: 'open', id: 'cn-loan-interest-sme-2026', storage: F06 },
  { name: 'missing-answer', id: 'cn-tax-small-lowprofit', storage: F06 },
  { name: 'title', id: 'cn-srdi-recognition', storage: F06 },
  { name: 'not-now', id: ID, storage: MUTED },
  { name: 'closed', id: 'cn-tech-sme-evaluation', storage: F06 },
  { name: 'replaced', id: 'cn-gradient-2022-interim', storage: F06 },
  { name: 'historical', id: 'cn-2021-shishi-01-fiscal-tax', storage: F06 },
  { name: 'report', id: ID, storage: F06, tap: '报告错误' },
  { name: 'nowhere', id: 'cn-no-such-measure', storage: F06 },
];

jest.setTimeout(60_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedCatalogue(stage.cloud.url);
});
afterAll(() => stage.close());

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it.each(PAGES)('$name has targets for fingers, words that stand out, and no sideways scroll', async (each) => {
    const { page, context, errors } = await newPhone(stage.browser, { fontSize, storage: each.storage });
    await page.clock.setFixedTime(TODAY);
    await page.goto(`${stage.cloud.url}/#/policy/detail/index?id=${each.id}`);
    await front(page).locator('.text-headline, .state-page').first().waitFor();
    await page.waitForTimeout(500);
    if (each.tap) await tap(page, each.tap);
    await screenshot(page, `measure-${each.name}-${size}`);
    expect(await look(page)).toEqual({ small: [], faint: [], sideways: 0 });
    expect(errors).toEqual([]);
    await context.close();
  });
});
