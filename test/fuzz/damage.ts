import fc from 'fast-check';

/** Ways to spoil a body that was right, drawn by fast-check: what, where, and with which value. */

export type Json = unknown;
export interface Damage {
  readonly at: number;
  readonly how: keyof typeof WAYS;
  readonly value: Json;
  readonly key: string;
}

const deep = (depth: number): Json => Array.from({ length: depth }).reduce<Json>((inner) => ({ a: inner }), 1);
const HUGE = ['长'.repeat(501), 'a'.repeat(60_001), '😀'.repeat(40_000), ' '.repeat(1_000)];
const OPERATORS: readonly Json[] = [
  { $gt: '' },
  { $ne: null },
  { $where: 'sleep(9)||1' },
  { $in: ['a'] },
  { $regex: '.*' },
  { $or: [{}, {}] },
  { $expr: { $eq: [1, 1] } },
  { _internalType: 'query', operands: [] },
];
const NUMBERS = [NaN, Infinity, -Infinity, -0, 0, -1, 0.1, 1e308, 5e-324, 2 ** 53, -(2 ** 31), 999_999_999_999];
const TEXTS = [
  '',
  ' ',
  '１２３',
  '٣',
  '😀',
  '👩‍👩‍👧',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e',
  '\ufeff',
  'NaN',
  'null',
  '$gt',
  '..',
  '-0',
];
const PATTERNS = [
  'a{99999}',
  '(a+)+$',
  "' or 1=1 --",
  '${7*7}',
  '../../etc/passwd',
  '<script>',
  '=1+1',
  '%00',
  '\r\nx: y',
];
const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '$where', '$gt', '_id', 'openid'],
  ...[
    'personId',
    'userInfo',
    'role',
    'regions',
    'isAdministrator',
    'extra',
    '',
    '.',
    'a.b',
    '😀',
    '0',
    'length',
    'key ',
  ],
];

const fixed: readonly Json[] = [
  ...[null, undefined, true, false, [], {}, [[]], [null], { length: 3 }, deep(13), deep(3_000)],
  ...[Array.from({ length: 201 }, () => 1), Array.from({ length: 5_000 }, () => 'x')],
  ...[...HUGE, ...OPERATORS, ...NUMBERS, ...TEXTS, ...PATTERNS],
];
const poison: fc.Arbitrary<Json> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...fixed) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** An own property of any name, `__proto__` too, as JSON.parse makes it. */
export function put(target: object, key: string, value: Json): void {
  if (Array.isArray(target) && key === 'length') return;
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9a-zA-Z]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
/** Whatever stands there as text: an object may have been given a `toString` of its own. */
const textOf = (old: Json): string => (typeof old === 'string' ? old : (JSON.stringify(old) ?? ''));
const onText = (change: (text: string) => Json) => (old: Json) => change(textOf(old));

/** What becomes of the value in a place. */
const WAYS = {
  replace: (_old: Json, { value }: Damage) => value,
  drop: () => undefined,
  list: (old: Json) => [old],
  unlist: (old: Json) => ({ 0: old }),
  gt: (old: Json) => ({ $gt: old }),
  regex: (old: Json) => ({ $regex: `^${textOf(old).slice(0, 4)}` }),
  wide: onText(fullWidth),
  upper: onText((text) => text.toUpperCase()),
  blank: onText((text) => ` ${text} `),
  nul: onText((text) => `${text}\u0000`),
  emoji: onText((text) => `${text}😀`),
  lone: onText((text) => `\ud83d${text}`),
  line: onText((text) => `${text}\n`),
  long: onText((text) => text.padEnd(501, text || 'x')),
  huge: onText((text) => text.padEnd(70_000, text || 'x')),
  boxed: (old: Json) => ({ ...Object(old), value: old }),
  many: (old: Json) => Array.from({ length: 1_001 }, () => old),
  number: (old: Json) => Number(textOf(old)),
  text: (old: Json) => JSON.stringify(textOf(old)),
} satisfies Record<string, (old: Json, damage: Damage) => Json>;

export const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom(...(['replace', 'replace', 'replace', ...Object.keys(WAYS)] as (keyof typeof WAYS)[])),
  value: poison,
  key: fc.constantFrom('', '', '', '', ...KEYS),
});

interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesOf(holder: object): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const value: unknown = Reflect.get(holder, key);
    const inside = typeof value === 'object' && value !== null ? placesOf(value) : [];
    return [{ holder, key }, ...inside];
  });
}

/**
 * Spoils `body`, which is the caller's own copy, in some of its places; a damage with a key adds a field beside the place. The
 * places are those of the sound body: what has been put in is shared with other bodies.
 */
export function spoil(body: object, harms: readonly Damage[]): void {
  const places = placesOf(body);
  for (const harm of harms) {
    const { holder, key } = places[harm.at % Math.max(1, places.length)] ?? { holder: body, key: 'extra' };
    if (harm.key !== '') put(holder, harm.key, harm.value);
    else put(holder, key, WAYS[harm.how](Reflect.get(holder, key), harm));
  }
}
