import { compileCatalogue, matchMeasures, type MeasureMatch } from '@shared/measures/match';
import { AS_OF, randomFirm } from '@test/factories/firm';
import { randomMeasures } from '@test/factories/random-measures';

/** The best few, against sorting everything by score, and by id where scores are equal. */

const measures = randomMeasures(1200);
const catalogue = compileCatalogue(measures);
const FIRMS = 8;

const byScoreThenId = (a: MeasureMatch, b: MeasureMatch) => b.score - a.score || (a.id < b.id ? -1 : 1);

describe.each([{ all: true }, { all: false }])('all: $all', ({ all }) => {
  it.each(Array.from({ length: FIRMS }, (_, seed) => ({ seed })))('firm $seed', ({ seed }) => {
    const firm = randomFirm(seed, { unknown: 0.1 });
    const everything = matchMeasures(catalogue, firm, { asOf: AS_OF, all: true });
    const listed = new Set(measures.filter((each) => each.listed).map(({ id }) => id));
    const wanted = all ? everything : everything.filter(({ id, fit }) => listed.has(id) && fit !== 'not-for-you');
    const sorted = [...wanted].sort(byScoreThenId);
    for (const limit of [0, 1, 2, 50, 2000]) {
      expect(matchMeasures(catalogue, firm, { asOf: AS_OF, all, limit })).toEqual(sorted.slice(0, limit));
    }
    // Without ties the order of ids would not be tested.
    expect(new Set(sorted.map(({ score }) => score)).size).toBeLessThan(sorted.length);
  });
});

it('does not depend on the order in which measures come', () => {
  const backwards = compileCatalogue([...measures].reverse());
  const firm = randomFirm(3);
  const options = { asOf: AS_OF, limit: 50 };
  expect(matchMeasures(backwards, firm, options)).toEqual(matchMeasures(catalogue, firm, options));
});

it('a score is the sum of the parts that are told of it', () => {
  for (const { score, why } of matchMeasures(catalogue, randomFirm(5), { asOf: AS_OF, all: true })) {
    expect(why.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  }
});
