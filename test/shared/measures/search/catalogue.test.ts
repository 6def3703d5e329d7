import { CATALOGUE } from '@shared/measures/catalogue';
import { publicMeasure } from '@shared/measures/schema';
import { createSearch } from '@shared/measures/search';
import { stateOn } from '@shared/measures/state';
import { derive } from '../../../../cloudfunctions/_core/import/derive';

/** What an owner types, over the real catalogue as it is published, and what must be among the first. */

const { initials, variants } = derive(CATALOGUE);
const search = createSearch(
  CATALOGUE.map((measure) => publicMeasure(measure, initials[measure.id] ?? '')),
  { variants },
);
const find = (text: string, limit: number) =>
  search.find({ text, stateOf: (measure) => stateOn(measure, '2026-11-23').state, limit });
const first = (text: string, limit = 3) => find(text, limit).hits.map(({ record }) => record.id);

it.each([
  ['小巨人奖励', 'fj-little-giant-50'],
  ['小巨人奖励', 'xa-little-giant-30'],
  ['贷款贴息', 'cn-loan-interest-sme-2026'],
  ['小微企业贷款贴息', 'cn-loan-interest-sme-2026'],
  ['加计扣除', 'cn-tax-rd-super-deduction'],
  ['研发加计扣除', 'cn-tax-rd-super-deduction'],
  ['设备更新', 'cn-loan-interest-equipment-2026'],
  ['数字化转型试点', 'cn-digital-city-pilot'],
  ['稳岗', 'cn-unemployment-job-retention-2026'],
  ['首台套', 'cn-first-set-insurance'],
  ['拖欠账款', 'cn-2022-arrears-prevention'],
  ['杭州专精特新奖励', 'hz-srdi-measures-2025'],
  ['杭州的专精特新奖励怎么申请', 'hz-srdi-2023'],
  ['深圳 专精特新', 'sz-srdi-reward'],
  ['北京市东城区奖励', 'bj-dongcheng-reward'],
  ['单项冠军认定', 'cn-manufacturing-champion'],
])('%s: %s', (text, id) => expect(first(text)).toContain(id));

it.each([
  ['pinyin initials', 'zjtx', 'cn-srdi-recognition'],
  ['pinyin initials of an abbreviation', 'gqrd', 'cn-hnte-recognition'],
  ['pinyin initials, the city left short', 'szzjtx', 'sz-srdi-reward'],
  ['an abbreviation', '高企认定', 'cn-hnte-recognition'],
  ['an abbreviation', '高新企业', 'cn-hnte-recognition'],
  ['traditional', '專精特新認定', 'sz-srdi-reward'],
  ['traditional', '貸款貼息', 'cn-loan-interest-sme-2026'],
  ['full width', 'ＡＩ', 'cn-ai-manufacturing-2026'],
  ['full width', 'ＯＰＣ', 'bj-opc-2026'],
  ['one character wrong', '小具人认定', 'cn-little-giant-recognition'],
  ['one character wrong', '知识产权质甲', 'cn-ip-pledge'],
  ['one character wrong, words swapped', '贴息代款', 'bj-first-loan-subsidy'],
  ['one character left out', '技先进型服务', 'cn-tax-tech-advanced-service-15'],
  ['two characters swapped', '加计除扣', 'cn-tax-rd-super-deduction'],
])('%s, %s: %s', (_, text, id) => expect(first(text)).toContain(id));

it.each(['财金〔2026〕4号', '财金[2026]4号', '财金2026 4号', '財金〔２０２６〕４號', '2026年4号 财金'])('%s', (text) =>
  expect(first(text)[0]).toBe('cn-loan-interest-sme-2026'),
);

it.each([
  ['工信部企业2026 2号', 'cn-gradient-2026-measures'],
  ['工信部企业〔2022〕63号', 'cn-gradient-2022-interim'],
  ['公告2023年第7号', 'cn-tax-rd-super-deduction'],
])('%s: %s', (text, id) => expect(first(text)[0]).toBe(id));

it('a typo of one character brings the little giants', () => {
  for (const { record } of find('小具人', 5).hits) expect(record.title).toMatch(/小巨人/);
});

it.each(['火星', '火星移民', 'weather', '你好', '房价'])('%s finds nothing', (text) => expect(first(text)).toEqual([]));
