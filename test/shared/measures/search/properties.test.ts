import fc from 'fast-check';
import { regionName } from '@shared/firms';
import { CATALOGUE } from '@shared/measures/catalogue';
import { publicMeasure } from '@shared/measures/schema';
import { createSearch } from '@shared/measures/search';
import { ALIASES } from '@shared/measures/search/aliases';
import { clean } from '@shared/measures/search/clean';
import { placesOf } from '@shared/measures/search/places';
import { NATION } from '@shared/measures/terms';

/** Rules that hold for every record of the catalogue and every query. */

const RECORDS = CATALOGUE.map((measure) => publicMeasure(measure, ''));
const search = createSearch(RECORDS);
const find = (text: string) =>
  search.find({ text, stateOf: () => 'open', limit: RECORDS.length }).hits.map(({ record }) => record.id);

const TITLES = RECORDS.map(({ id, title }) => ({ id, title: clean(title) }));
/** Everything that is searched of a record, in one spelling. */
const WHOLE = RECORDS.map(({ title, documentNumber, topic, bodies, relatedNumbers, benefit, region }) =>
  [
    title,
    documentNumber ?? '',
    topic,
    region === NATION ? '全国' : regionName(region),
    ...bodies,
    ...relatedNumbers,
    benefit.summary,
  ]
    .map(clean)
    .join('|'),
);
const PLACES = [...placesOf(RECORDS).keys()];
const namesPlace = (text: string) => PLACES.some((place) => text.includes(place));
const CHARACTERS = [...new Set(TITLES.flatMap(({ title }) => [...title]))].filter((one) => one > '\u4e00');

/** A record and a fragment of its title, of Han characters alone. */
const fragment = (min: number, max: number) =>
  fc
    .tuple(fc.constantFrom(...TITLES), fc.nat(), fc.integer({ min, max }))
    .map(([{ id, title }, from, length]) => ({ id, text: title.slice(from % title.length).slice(0, length) }))
    .filter(({ text }) => text.length >= min && /^[\u4e00-\u9fff]+$/.test(text));

const edit = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'remove', 'swap'),
  at: fc.nat(),
  character: fc.constantFrom(...CHARACTERS),
});

function edited(text: string, { kind, at, character }: { kind: string; at: number; character: string }): string {
  const place = at % text.length;
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  if (kind === 'replace') return before + character + after;
  if (kind === 'insert') return before + character + text.slice(place);
  if (kind === 'remove') return before + after;
  return before + after.slice(0, 1) + text.charAt(place) + after.slice(1);
}

/** Restricted edit distance (replace, insert, remove, swap neighbours) of a word to the nearest part of a text. */
function distance(text: string, word: string): number {
  let before: number[] = [];
  let row: number[] = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const cost = word[i - 1] === text[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}

it('a fragment of a title finds its record', () => {
  fc.assert(
    fc.property(fragment(1, 12), ({ id, text }) => expect(find(text)).toContain(id)),
    { numRuns: 1000 },
  );
});

describe('one edit in four or more characters of a title', () => {
  // What was typed may be found elsewhere as it is: then it is no typo. Beside a place the rest stands for itself.
  const typed = fc
    .tuple(fragment(4, 10), edit)
    .map(([{ id, text }, change]) => ({ id, text: edited(text, change) }))
    .filter(({ text }) => !WHOLE.some((whole) => whole.includes(text)) && !namesPlace(text));

  it('still finds the record', () => {
    fc.assert(
      fc.property(typed, ({ id, text }) => expect(find(text)).toContain(id)),
      { numRuns: 1000 },
    );
  });

  it('has it among the first, but for two in a thousand: at most five that are not as near before it', () => {
    const late = fc.sample(typed, { numRuns: 1000, seed: 1 }).filter(({ id, text }) => {
      const asNear = TITLES.filter(({ title }) => distance(title, text) <= 1).length;
      return find(text).indexOf(id) >= asNear + 5;
    });
    expect(late.length).toBeLessThanOrEqual(2);
  });
});

/** Two or three characters as they stand somewhere in a record, without a place: a place is read by its short name. */
const passage = fc
  .tuple(fc.constantFrom(...WHOLE), fc.nat(), fc.integer({ min: 2, max: 3 }))
  .map(([whole, from, length]) => whole.slice(from % whole.length).slice(0, length))
  .filter((text) => /^[\u4e00-\u9fff]{2,3}$/.test(text))
  .filter((text) => !namesPlace(text))
  .filter((text) => !ALIASES.some(([said]) => text.includes(said)));

it('two characters, and three that stand somewhere, find the records that hold them and no other', () => {
  fc.assert(
    fc.property(passage, (text) => {
      const holding = RECORDS.filter((_, at) => WHOLE[at]?.includes(text)).map(({ id }) => id);
      const found = find(text);
      // A word that hardly any record holds may be a typo too: others come after it.
      if (text.length === 2 || holding.length >= 3) expect([...found].sort()).toEqual(holding.sort());
      else expect(found.slice(0, holding.length).sort()).toEqual(holding.sort());
    }),
    { numRuns: 1000 },
  );
});

it('full width finds the same as half width, and capitals the same as small letters', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000');
  const anything = fc
    .array(fc.constantFrom('AI', 'zjtx', '2026', '[2026]4号', '财金', ' ', '(', '贴息', '1.5%', 'OPC', ',', '奖励'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(anything, (text) => {
      expect(find(wide(text))).toEqual(find(text));
      expect(find(text.toUpperCase())).toEqual(find(text.toLowerCase()));
    }),
    { numRuns: 500 },
  );
});

it('any text at all has an answer, the same twice, in falling order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const ask = () => search.find({ text, stateOf: () => 'open', limit: RECORDS.length });
      const { hits, total } = ask();
      expect(hits).toHaveLength(total);
      hits.forEach(({ score }, at) => expect(score).toBeLessThanOrEqual((hits[at - 1]?.score ?? Infinity) + 1 / 64));
      expect(ask()).toEqual({ ...ask(), hits });
    }),
    { numRuns: 1000 },
  );
});
