import { conditionSchema, type Condition } from '@shared/rules';
import { CATALOGUE } from '@shared/measures/catalogue';

const accepts = (value: unknown): boolean => conditionSchema.safeParse(value).success;

it('reads every condition of the catalogue as it is written', () => {
  const conditions: Condition[] = CATALOGUE.flatMap(({ requirements }) => requirements.map(({ when }) => when));
  for (const condition of conditions) expect(conditionSchema.parse(condition)).toEqual(condition);
});

const line = { n: 1, d: 1, unit: 'yuan' };
it.each([
  ['an unknown kind', { sometimes: true }],
  ['two kinds at once', { review: 'a', regionIn: ['330000'] }],
  ['an unknown key', { regionIn: ['330000'], or: 1 }],
  ['an input that does not exist', { q: { input: 'profit@1' }, op: '>=', than: line }],
  ['a year that is not asked about', { q: { input: 'revenue@4' }, op: '>=', than: line }],
  ['a year without a number', { q: { input: 'revenue' }, op: '>=', than: line }],
  ['a key of the prototype as an input', { is: 'constructor', want: true }],
  ['a fraction that is none', { q: { input: 'revenue@1' }, op: '>=', than: { n: 0.5, d: 0, unit: 'yuan' } }],
  ['an unknown comparison', { q: { input: 'revenue@1' }, op: '=', than: line }],
  ['a title that does not exist', { title: ['nobel'] }],
  ['an empty list', { all: [] }],
  ['more than there are', { atLeast: 2, of: [{ review: 'a' }] }],
  ['a region of another form', { regionIn: ['33'] }],
  ['an industry of another form', { industryIn: ['34'] }],
  ['something deep inside', { all: [{ any: [{ not: { title: ['nobel'] } }] }] }],
  ['nothing', null],
])('refuses %s', (_, value) => expect(accepts(value)).toBe(false));

it('goes as deep as a rule does', () => {
  expect(accepts({ all: [{ any: [{ not: { title: ['high-tech'] } }, { review: 'confirm' }] }] })).toBe(true);
});
