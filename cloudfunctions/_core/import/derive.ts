import { Converter } from 'opencc-js';
import { customPinyin, pinyin } from 'pinyin-pro';
import { regionName } from '@shared/firms';
import { NATION, type Measure } from '@shared/measures';
import { requirementText } from '@shared/text/measures';

/**
 * What is made of a catalogue when it is published, so that neither a function nor a phone carries the dictionaries: the
 * first letters of its pinyin, and the traditional forms of its characters.
 */

export interface Derived {
  /** By id. */
  readonly initials: Readonly<Record<string, string>>;
  /** Pairs of a traditional and its simplified character: `專专業业`. */
  readonly variants: string;
}

export function derive(measures: readonly Measure[]): Derived {
  return {
    initials: Object.fromEntries(measures.map((measure) => [measure.id, initialsOf(measure)])),
    variants: variantsOf(measures),
  };
}

// The library's dictionary reads these as zhòng and, by itself, zhǎng.
customPinyin({ 重组: 'chong zu', 长融保: 'chang rong bao', 长易担: 'chang yi dan' });

/** First letters of the title, then of each part of the region, apart: `cqszdxjrjl cqs`. */
export const initialsOf = ({ title, region }: Pick<Measure, 'title' | 'region'>): string =>
  [title, ...placesOf(region)].map(lettersOf).filter(Boolean).join(' ');

/** Province, city and county, each by its own name, as far as the code goes. */
function placesOf(region: string): string[] {
  if (region === NATION) return ['全国'];
  const chain = [...new Set([`${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region])].map(regionName);
  return chain.map((name, at) => name.slice(chain[at - 1]?.length ?? 0));
}

/** A polyphone takes the reading that it has in its word (重庆 cq, 重点 zd); letters and digits stay as they are. */
function lettersOf(text: string): string {
  const letters = pinyin(text.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' });
  return letters
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Standards of the traditional script: general, Taiwan, Hong Kong. They differ in the form of some characters (裏, 裡). */
const SCRIPTS = ['t', 'tw', 'hk'] as const;
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Only for characters that the catalogue's text uses. A traditional form that the text uses itself (著 of 显著) is left
 * alone: a query with it must find it as it stands.
 */
export function variantsOf(measures: readonly Measure[]): string {
  // In one order, whatever the order of the file: the same content is the same version.
  const inOrder = [...measures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = inOrder.map(searchedText).join('\n');
  const used = new Set(text);
  const simplified = new Map<string, string>();
  // As the text's own words are written comes first (答覆 is 答复, 資金鍊 is 资金链), then each character by itself.
  for (const [from, to] of [...SCRIPTS.flatMap((script) => writtenIn(script, text)), ...singles()]) {
    if (used.has(to) && !used.has(from) && !simplified.has(from)) simplified.set(from, to);
  }
  return [...simplified].map((pair) => pair.join('')).join('');
}

type Pair = readonly [traditional: string, simplified: string];

const pairsOf = (traditional: readonly string[], simplified: readonly string[]): Pair[] =>
  traditional.flatMap((from, at): Pair[] => {
    const to = simplified[at];
    return to !== undefined && to !== from && [...from, ...to].length === 2 ? [[from, to]] : [];
  });

const writtenIn = (script: (typeof SCRIPTS)[number], text: string): Pair[] =>
  pairsOf([...Converter({ from: 'cn', to: script })(text)], [...text]);

let madeSingles: readonly Pair[] | undefined;

/** Every character of the basic plane that the traditional script writes for another one. */
function singles(): readonly Pair[] {
  if (madeSingles) return madeSingles;
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) => String.fromCodePoint(FIRST_HAN + at));
  // A line each: next to each other they would be read as words.
  const lines = characters.join('\n');
  return (madeSingles = SCRIPTS.flatMap((from) =>
    pairsOf(characters, Converter({ from, to: 'cn' })(lines).split('\n')),
  ));
}

const searchedText = (measure: Measure): string =>
  [
    measure.title,
    measure.documentNumber ?? '',
    measure.topic,
    measure.benefit.summary,
    measure.region === NATION ? '全国' : regionName(measure.region),
    ...measure.relatedNumbers,
    ...measure.bodies,
    ...measure.requirements.map(requirementText),
  ].join('');
