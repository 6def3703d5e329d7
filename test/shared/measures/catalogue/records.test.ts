import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, measureSchema, publicMeasure, publicMeasureSchema } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { checkCatalogue } from '../../../../cloudfunctions/_core/import/check-catalogue';

/** Content breaks more often than code: every record of the built-in catalogue, looked at as content. */

const MADE_ON = '2026-11-23';
const ids = CATALOGUE.map(({ id }) => id);

describe('the whole', () => {
  it('has the 236 measures that were collected, each once: none is lost without this list saying so', () => {
    const collected = readFileSync(path.join(__dirname, 'ids.txt'), 'utf8').trim().split('\n');
    expect(collected).toHaveLength(236);
    expect([...ids].sort()).toEqual(collected);
  });

  it('fits the schema to the letter: nothing is dropped, nothing is made up', () => {
    for (const measure of CATALOGUE) expect(measureSchema.parse(measure)).toEqual(measure);
  });

  /** Ids that exist, chains that end, dates that agree, amounts with a basis, regions of their level, official links … */
  it('has no fault that the operator’s import would refuse', () => {
    expect(checkCatalogue(CATALOGUE, MADE_ON).map(({ id, path: at, say }) => `${id} ${at}：${say}`)).toEqual([]);
  });

  it('was verified on a day, and no record claims a later one', () => {
    for (const { id, verifiedOn } of CATALOGUE) expect([id, verifiedOn <= MADE_ON]).toEqual([id, true]);
  });
});

describe('collections', () => {
  it.each(COLLECTIONS)('$id names measures that there are, each once', ({ measures }) => {
    expect(measures.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(measures).size).toBe(measures.length);
  });
});

describe('what a phone gets', () => {
  const HIDDEN = ['sources', 'conflicts', 'notes'];

  it('has the form of the contract, and nothing that only operators may see', () => {
    for (const measure of CATALOGUE) {
      const told = publicMeasure(measure, '');
      expect(publicMeasureSchema.parse(told)).toEqual(told);
      expect(Object.keys(told).filter((key) => HIDDEN.includes(key))).toEqual([]);
    }
  });

  it('no word of a hidden source, a conflict or a note', () => {
    for (const measure of CATALOGUE) {
      const text = JSON.stringify({ ...publicMeasure(measure, ''), link: null });
      const hidden = measure.sources.filter(({ shown }) => !shown).flatMap(({ url, note }) => [url, note]);
      const working = [...hidden, ...measure.conflicts, measure.notes].filter((each) => each !== null);
      // A note of a few words (2025—2027 行动计划) may say by chance what a text says.
      const leaked = working.filter((each) => each.length > 16 && text.includes(each));
      expect([measure.id, leaked]).toEqual([measure.id, []]);
    }
  });

  it('only pages of government bodies', () => {
    const pages = CATALOGUE.flatMap((measure) => {
      const { link, pages: others } = publicMeasure(measure, '');
      return [...(link ? [link.url] : []), ...others.map(({ url }) => url)];
    });
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((url) => !/^https?:\/\/([\w-]+\.)*gov\.cn(\/|$)/.test(url))).toEqual([]);
  });

  it('what rests on memory alone has no number, no link, no amount, and is not recommended', () => {
    const remembered = CATALOGUE.filter(({ confidence }) => confidence === 'memory');
    expect(remembered.map(({ id }) => id).sort()).toEqual([
      'cn-one-chain-one-policy',
      'cn-tech-innovation-guarantee',
      'cn-vat-refund-carryover-2025',
    ]);
    for (const { documentNumber, link, benefit, listed } of remembered)
      expect([documentNumber, link, benefit.most, listed]).toEqual([null, null, null, false]);
  });
});
