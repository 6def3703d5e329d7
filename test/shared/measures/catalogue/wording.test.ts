import { publicMeasure, type PublicMeasure } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { requirementText } from '@shared/text/measures';

/** Every text that a user reads: plain Chinese, set as Chinese is, and none of the words that we work with. */

const textsOf = (measure: PublicMeasure): readonly (readonly [field: string, text: string])[] =>
  (
    [
      ['title', measure.title],
      ['topic', measure.topic],
      ['documentNumber', measure.documentNumber],
      ['inForceText', measure.inForceText],
      ['standingNote', measure.standingNote],
      ['benefit.summary', measure.benefit.summary],
      ['apply.channel', measure.apply.channel],
      ['apply.windowText', measure.apply.windowText],
      ...measure.bodies.map((text) => ['bodies', text]),
      ...measure.relatedNumbers.map((text) => ['relatedNumbers', text]),
      ...measure.apply.papers.map((text) => ['apply.papers', text]),
      ...measure.benefit.items.flatMap(({ label, note }) => [
        ['benefit.items.label', label],
        ['benefit.items.note', note],
      ]),
      ...measure.requirements.map((requirement) => ['requirements', requirementText(requirement)]),
    ] as [string, string | null][]
  ).flatMap(([field, text]) => (text === null ? [] : [[field, text] as const]));

const ALL = CATALOGUE.flatMap((measure) =>
  textsOf(publicMeasure(measure, '')).map(([field, text]) => ({ id: measure.id, field, text })),
);
const found = (pattern: RegExp): readonly string[] =>
  ALL.filter(({ text }) => pattern.test(text)).map(({ id, field, text }) => `${id} ${field}：${text}`);

it('there are thousands of texts', () => expect(ALL.length).toBeGreaterThan(2000));

it.each([
  [
    'words of our own work',
    /种子|检索|数据集|凭记忆|原料|来源写|测试数据|存档|转载|showToUser|currentMeasureIds|briefing/,
  ],
  ['ids and paths of records', /\b(cn|bj|sh|gd|hz|sz)-[a-z]+|\b(benefit|apply|eligibility|howToApply)\./],
  ['a straight double quote', /"/],
  [
    'a half-width comma, semicolon, colon, stop or question mark between Chinese characters',
    /\p{Script=Han}[,;:!?]\p{Script=Han}/u,
  ],
  ['a half-width bracket around Chinese', /\((?=[^)]*\p{Script=Han})[^)]*\)/u],
  ['space or punctuation where a text begins or ends', /^[\s，。；、]|[\s，；、]$/u],
  ['a stop or comma twice', /[，。；、]{2}/],
  ['a line break or tab', /[\n\r\t]/],
  ['the sign of a character that was lost', /\uFFFD/],
  ['a promise', /保证|一定能|必得|包过/],
])('no text has %s', (_what, pattern) => expect(found(pattern)).toEqual([]));

it('quotation marks come in pairs', () => {
  const count = (text: string, mark: string) => text.split(mark).length - 1;
  const odd = ALL.filter(({ text }) =>
    ['“”', '《》', '（）', '〔〕'].some(([open = '', close = '']) => count(text, open) !== count(text, close)),
  );
  expect(odd.map(({ id, field, text }) => `${id} ${field}：${text}`)).toEqual([]);
});
