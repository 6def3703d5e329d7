import fc from 'fast-check';
import { ALL_THERE, EXACT, FAR, nearness, ONE_WRONG } from '@shared/measures/search/one-edit';

/** How near a text comes to holding a word. */

const TITLE = '杭州市专精特新企业奖励\n杭政办函';

it.each([
  ['as it is', '专精特新', EXACT],
  ['the first character wrong', '砖精特新', ONE_WRONG],
  ['a middle one wrong', '专经特新', ONE_WRONG],
  ['the last one wrong', '专精特性', ONE_WRONG],
  ['one too many', '专精精特新', ONE_WRONG],
  ['one left out', '专特新', ALL_THERE],
  ['the last two swapped', '专精新特', ALL_THERE],
  ['the middle two swapped', '专特精新', ALL_THERE],
  ['two wrong', '砖精特性', FAR],
  ['one wrong and one left out', '砖精新企', FAR],
  ['two characters are never guessed', '专金', FAR],
  ['of three, two are too little', '企业贴', ONE_WRONG],
  ['of three with one too many, two are left', '企贴业', FAR],
  ['not across two fields', '奖励励杭政', FAR],
])('%s: %s', (_, word, expected) => expect(nearness(TITLE, word)).toBe(expected));

it('agrees with the edit distance, for words of four and more', () => {
  const letters = (min: number, max: number) =>
    fc.array(fc.constantFrom(...'甲乙丙'), { minLength: min, maxLength: max }).map((all) => all.join(''));
  fc.assert(
    fc.property(letters(4, 7), letters(0, 12), (word, text) => {
      expect(nearness(text, word) > FAR).toBe(edits(word).some((edit) => text.includes(edit)));
    }),
    { numRuns: 5000 },
  );
});

/** All words that one edit makes of a word, by trying each. */
function edits(word: string): string[] {
  const all = [word];
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    for (const one of '甲乙丙') {
      all.push(before + one + after);
      if (after !== '') all.push(before + one + after.slice(1));
    }
    if (after !== '') all.push(before + after.slice(1));
    if (after.length > 1) all.push(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return all;
}
