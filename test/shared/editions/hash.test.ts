import { canonicalJson, hashOf, OVERLAYS, publishedRules, rulesFor, withOverlays } from '@shared/editions';
import type { RungRules } from '@shared/rules';
import { AS_OF } from '@test/factories/firm';
import { RULE_SETS } from '@test/factories/rule-sets';

/** The hash that a stored result cites: equal for equal rules, and for no others. */

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
};

function published(edition: string, rung: RungRules['rung'], purpose: RungRules['purpose'] = 'new'): RungRules {
  const rules = publishedRules(edition, rung, purpose, AS_OF);
  if (!rules) throw new Error(`${edition} ${rung}`);
  return rules;
}

describe.each(RULE_SETS)('%s %s', (edition, rung) => {
  const rules = published(edition, rung);
  it('is the same for a copy and for another order of keys', () => {
    expect(hashOf(JSON.parse(JSON.stringify(rules)))).toBe(hashOf(rules));
    expect(hashOf(reversed(rules))).toBe(hashOf(rules));
  });
  it('turns with every single number and text of the rules', () => {
    const text = canonicalJson(rules);
    const numbers = [...text.matchAll(/:(\d+)/g)];
    expect(numbers.length).toBeGreaterThan(3);
    const hashes = numbers.map((match) => {
      const changed = `${text.slice(0, match.index + 1)}${Number(match[1]) + 1}${text.slice(match.index + match[0].length)}`;
      return hashOf(JSON.parse(changed));
    });
    expect(new Set([hashOf(rules), ...hashes]).size).toBe(numbers.length + 1);
  });
  it('turns with the order of criteria, which is the order in which a reader sees them', () => {
    expect(hashOf({ ...rules, criteria: [...rules.criteria].reverse() })).not.toBe(hashOf(rules));
  });
});

it('is SHA-256 of the canonical JSON', () => {
  expect(canonicalJson({ b: [1, undefined], a: undefined, c: { z: null, y: '文' } })).toBe(
    '{"b":[1,null],"c":{"y":"文","z":null}}',
  );
  expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

it('rules are plain data: nothing is lost on the way through JSON', () => {
  for (const [edition, rung] of RULE_SETS) {
    const rules = published(edition, rung, 'review');
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  }
});

it('an overlay gives another hash where it applies and none elsewhere', () => {
  const hash = (region: string, asOf: string) => rulesFor('miit-2022-63', 'specialized', 'new', asOf, region)?.hash;
  expect(hash('440100', '2025-06-01')).not.toBe(hash('330100', '2025-06-01'));
  expect(hash('440300', '2025-06-01')).toBe(hash('330100', '2025-06-01'));
  expect(hash('440100', '2024-06-01')).toBe(hash('330100', '2025-06-01'));
});

it('every overlay names a criterion that is there', () => {
  for (const { edition, rung, purpose = 'new', from, area = '42' } of OVERLAYS) {
    const rules = published(edition, rung, purpose);
    expect(hashOf(withOverlays(rules, { asOf: from, area }))).not.toBe(hashOf(rules));
  }
});
