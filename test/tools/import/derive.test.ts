import { Converter } from 'opencc-js';
import { CATALOGUE } from '@shared/measures/catalogue';
import { readVariants } from '@shared/measures/search/words';
import { derive, initialsOf } from '../../../cloudfunctions/_core/import/derive';

const derived = derive(CATALOGUE);

describe('initials', () => {
  it.each([
    ['重庆市重点小巨人', '500000', 'cqszdxjr cqs'],
    ['银行行动、增长与长期', '100000', 'yhxdzzycq qg'],
    ['改制重组有关契税', '100000', 'gzczygqs qg'],
    ['长沙市、厦门市、东莞市', '100000', 'cssxmsdgs qg'],
    ['ＡＩ＋OPC 行动（2025—2027年）', '110000', 'aiopcxd20252027n bjs'],
    ['龙岗区专精特新', '440307', 'lgqzjtx gds szs lgq'],
    ['黄浦区专精特新', '310101', 'hpqzjtx shs hpq'],
  ])('%s in %s', (title, region, initials) => expect(initialsOf({ title, region })).toBe(initials));

  it('every measure has some, in small letters, digits and single spaces', () => {
    for (const { id } of CATALOGUE) expect(derived.initials[id]).toMatch(/^[a-z0-9]+( [a-z0-9]+)+$/);
  });
});

describe('variants', () => {
  const variants = readVariants(derived.variants);
  const text = CATALOGUE.map(({ title, benefit, topic }) => `${title}\n${topic}\n${benefit.summary}`).join('\n');

  // 覆 and 著 are traditional forms of 复 (答复) and 着 and stand for themselves in 覆盖 and 著作权, which the text says too.
  const AMBIGUOUS = ['覆', '著'];

  it.each(['t', 'tw', 'hk'] as const)('what is typed in the traditional script (%s) comes out as the text', (to) => {
    const typed = [...Converter({ from: 'cn', to })(text)];
    const simplified = [...text];
    const wrong = typed.filter((character, at) => (variants.get(character) ?? character) !== simplified[at]);
    expect(wrong.filter((character) => !AMBIGUOUS.includes(character))).toEqual([]);
    expect(typed.filter((character, at) => character !== simplified[at]).length).toBeGreaterThan(2000);
  });

  it('no character of the text is changed into another one', () => {
    expect([...new Set(text)].filter((character) => variants.has(character))).toEqual([]);
  });

  it('pairs of single characters of the basic plane, each once', () => {
    expect(derived.variants).toMatch(/^([\u3400-\u9fff]{2})+$/);
    expect(variants.size).toBe(derived.variants.length / 2);
  });
});

it('the same records give the same result: the version of a catalogue is a hash over it', () => {
  expect(derive(CATALOGUE)).toEqual(derived);
});
