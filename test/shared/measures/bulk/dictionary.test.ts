import { Dictionary } from '@shared/measures/bulk/dictionary';

it('gives each code one place, and no more places than a column can name', () => {
  const dictionary = new Dictionary();
  expect(['330106', '440305', '330106'].map((code) => dictionary.of(code))).toEqual([0, 1, 0]);
  for (let at = 2; at < 65_536; at += 1) dictionary.of(String(at));
  expect(dictionary.of('65535')).toBe(65_535);
  expect(() => dictionary.of('one more')).toThrow(RangeError);
});
