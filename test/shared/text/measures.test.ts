import { AMOUNT_BASES, AREAS, BENEFIT_KINDS, COLLECTION_IDS, FITS, LEVELS, STANDINGS, STATES } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { WEIGHTS, type ScorePart } from '@shared/measures';
import {
  AREA_NAMES,
  BASIS_NAMES,
  COLLECTION_NAMES,
  FIT_NAMES,
  KIND_NAMES,
  LEVEL_NAMES,
  MEASURE_CONFIDENCES,
  requirementText,
  SCORE_PARTS,
  STANDING_NAMES,
  STATE_NAMES,
} from '@shared/text/measures';

/** Every key of the catalogue has its Chinese wording, and every condition reads as a sentence. */

function expectWords(text: string): void {
  expect(text).toMatch(/\p{Script=Han}/u);
  expect(text).not.toMatch(/[a-z]{2,}[.A-Z@:|-][a-zA-Z]|undefined|NaN|\{\w+\}/);
}

const lists: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['area', AREAS, AREA_NAMES],
  ['level', LEVELS, LEVEL_NAMES],
  ['state', STATES, STATE_NAMES],
  ['standing', STANDINGS, STANDING_NAMES],
  ['fit', FITS, FIT_NAMES],
  ['kind', BENEFIT_KINDS, KIND_NAMES],
  ['basis', AMOUNT_BASES, BASIS_NAMES],
  ['confidence', ['confirmed', 'single', 'memory'], MEASURE_CONFIDENCES],
];
it.each(lists)('every %s has a name of its own', (_, codes, names) => {
  codes.forEach((code) => expectWords(names[code] ?? code));
  expect(new Set(codes.map((code) => names[code])).size).toBe(codes.length);
});
it.each(COLLECTION_IDS)('collection %s', (id) => {
  expectWords(COLLECTION_NAMES[id].name);
  expectWords(COLLECTION_NAMES[id].hint);
});
it('every part of a score that weights give is named', () => {
  const parts: readonly ScorePart[] = [...(Object.keys(WEIGHTS).filter((key) => key !== 'sure') as ScorePart[])];
  for (const part of parts) expectWords(SCORE_PARTS[part]);
});

const requirements = CATALOGUE.flatMap((measure) => measure.requirements);
it('there are conditions to look at', () => expect(requirements.length).toBeGreaterThan(400));
it.each([...new Set(requirements.map(requirementText))])('%s', (text) => expectWords(text));

it.each([
  [{ regionIn: ['330100', '440300'] }, '在浙江省杭州市、广东省深圳市注册'],
  [{ sizeIn: ['micro', 'small'], table: 'miit-2011-300' }, '属于微型、小型企业'],
  [{ title: ['high-tech'] }, '持有称号：高新技术企业'],
  [{ title: ['specialized'], grantedWithin: 1 }, '新近认定：专精特新中小企业'],
  [{ not: { title: ['champion'] } }, '尚未持有：制造业单项冠军'],
  [{ is: 'privatelyOwned', want: true }, '民营企业'],
  [{ is: 'compliance.abnormalList', want: false }, '不在经营异常名录里'],
  [{ qualifies: 'little-giant' }, '达到专精特新“小巨人”企业的标准'],
  [{ industryIn: ['C', 'I65'] }, '行业属于制造业、软件和信息技术服务业'],
  [
    { q: { input: 'rdExpense@1' }, op: '>=', than: { n: 2_000_000, d: 1, unit: 'yuan' } },
    '上年度研发费用不低于 200 万元',
  ],
  [{ q: { input: 'rdExpense@1' }, op: '>', than: { n: 0, d: 1, unit: 'yuan' } }, '有上年度研发费用'],
] as const)('%j reads %s', (when, text) =>
  expect(requirementText({ text: null, when: when as Parameters<typeof requirementText>[0]['when'] })).toBe(text),
);
it('the words of the record come first', () => {
  expect(requirementText({ text: '有技改项目', when: { review: 'confirm' } })).toBe('有技改项目');
});
