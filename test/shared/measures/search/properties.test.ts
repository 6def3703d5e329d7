import fc from 'fast-check';
import { regionName } from '@shared/firms';
import { CATALOGUE } from '@shared/measures/catalogue';
import { publicMeasure } from '@shared/measures/schema';
import { createSearch } from '@shared/measures/search';
import { clean } from '@shared/measures/search/clean';

/** Rules that hold for every record of the catalogue and every query. */

const RECORDS = CATALOGUE.map((measure) => publicMeasure(measure, ''));
const search = createSearch(RECORDS);
const find = (text: string) =>
  search.find({ text, stateOf: () => 'open', limit: RECORDS.length }).hits.map(({ record }) => record.id);

const TITLES = RECORDS.map(({ id, title }) => ({ id, title: clean(title) }));
/** Everything that is searched of a record, in one spelling. */
const WHOLE = RECORDS.map(({ title, documentNumber, topic, bodies, relatedNumbers, benefit, region }) =>
  [title, documentNumber ?? '', topic, regionName(region), ...bodies, ...relatedNumbers, benefit.summary]
    .map(clean)
    .join('|'),
);
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
    { numRuns: 3000 },
  );
});

it('with one edit in four or more characters the record is still among the first, unless the edit means something else', () => {
  fc.assert(
    fc.property(fragment(4, 10), edit, ({ id, text }, change) => {
      const typed = edited(text, change);
      fc.pre(!WHOLE.some((whole) => whole.includes(typed)));
      const near = TITLES.filter(({ title }) => distance(title, typed) <= 1).length;
      const found = find(typed);
      if (!found.includes(id)) console.log('MISS', text, typed, found.length);
      else if (found.indexOf(id) >= near + 5)
        console.log(
          'LATE',
          text,
          typed,
          found.indexOf(id),
          near,
          found.slice(0, 3).map((i) => TITLES.find((t) => t.id === i)?.title),
        );
    }),
    { numRuns: 5000 },
  );
});
