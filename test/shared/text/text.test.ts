import { ASKINGS, nextQuestion, RUNGS } from '@shared/check';
import { LEVERS } from '@shared/check/effort';
import { EDITIONS, OVERLAYS, publishedRules } from '@shared/editions';
import { TITLE_CODES } from '@shared/firms';
import { ask, type Condition, type Criterion, type Rule, type RungRules } from '@shared/rules';
import {
  choiceText,
  confidenceText,
  criterionText,
  editionText,
  evidenceText,
  fieldText,
  groupText,
  issueText,
  leverText,
  outcomeText,
  partText,
  rungText,
  statusText,
} from '@shared/text';
import { rungOf } from '@test/factories/assessing';
import { AS_OF, pathsIn, QUALIFYING, randomFirm } from '@test/factories/firm';
import { compiledRules, explained, RULE_SETS } from '@test/factories/rule-sets';

/** Every key that rules and results carry has its Chinese wording: no key is ever shown to an owner. */

const RULES: readonly RungRules[] = EDITIONS.flatMap((edition) =>
  RUNGS.flatMap((rung) =>
    (['new', 'review'] as const).flatMap((purpose) =>
      ['2024-06-01', AS_OF].flatMap((asOf) => publishedRules(edition, rung, purpose, asOf) ?? []),
    ),
  ),
);
const ADDED = OVERLAYS.flatMap(({ change }): Criterion[] => ('add' in change ? [change.add] : []));
const CRITERIA = [...RULES.flatMap(({ criteria }) => criteria), ...ADDED];
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Chinese, and nothing that looks like a key. */
function expectWords(text: string): void {
  expect(text).toMatch(/\p{Script=Han}/u);
  expect(text).not.toMatch(/[a-z]{2,}[.A-Z@:-][a-zA-Z]|undefined|NaN|\{\w+\}/);
}

it.each(unique(CRITERIA.map(({ id }) => id)))('criterion %s', (id) => expectWords(criterionText(id).title));
it.each(unique(CRITERIA.flatMap(({ evidence }) => evidence)))('paper %s', (key) => expectWords(evidenceText(key)));
it.each(unique(RULES.flatMap(({ score }) => score?.groups.map(({ key }) => key) ?? [])))('group %s', (key) =>
  expectWords(groupText(key)),
);
it.each(RUNGS)('rung %s', (rung) => {
  expectWords(rungText(rung).name);
  expectWords(rungText(rung).short);
});
it.each(EDITIONS)('edition %s', (id) => {
  expectWords(editionText(id).title);
  expect(editionText(id).number).toMatch(/〔20\d\d〕\d+号$/);
});
it.each(['qualified', 'not-qualified', 'needs-data', 'needs-review', 'not-applicable'])('status %s', (status) =>
  expectWords(statusText(status)),
);
it.each(['met', 'unmet', 'unknown', 'review', 'na'])('outcome %s', (outcome) => expectWords(outcomeText(outcome)));
it.each(unique(CRITERIA.map(({ confidence }) => confidence)))('confidence %s', (each) =>
  expectWords(confidenceText(each)),
);

it.each(ASKINGS)('question $key', ({ key, choices }) => {
  const { label, why, where } = fieldText(key);
  [label, why, where].forEach(expectWords);
  (choices ?? []).forEach((choice) => expectWords(choiceText(key, choice)));
});
it.each(
  pathsIn(QUALIFYING).map((path) =>
    path.replace(/^years\.\d+/, 'years').replace(/^evaluationScore\.\d+/, 'evaluationScore'),
  ),
)('field %s of the profile', (key) => expectWords(fieldText(key).label));
it.each([
  ['titles', TITLE_CODES],
  ['awards', ['national', 'provincial', 'ministerial']],
  ['contest', ['top50', 'top500']],
] as const)('entries of %s', (key, values) => values.forEach((value) => expectWords(choiceText(key, value))));

/** As firm-profile.md and `parseFirm` have them. */
const ISSUES = [
  'unknown-key',
  'wrong-type',
  'not-a-choice',
  'too-small',
  'too-large',
  'bad-value',
  'more-than-two-decimals',
  'no-such-date',
  'no-such-month',
  'no-such-region',
  'no-such-industry',
  'bad-uscc',
  'bad-uscc-check',
  'above-revenue',
  'above-employees',
  'above-class1',
  'above-class1SelfDeveloped',
  'above-class1Transferred',
  'expires-before-granted',
  'rd-above-revenue',
  'year-not-closed',
  'tenfold-jump',
];
it.each(ISSUES)('issue %s', (code) => {
  expectWords(issueText(code));
  if (code !== 'bad-value') expect(issueText(code)).not.toBe(issueText('no such code'));
});

it('every comparison of every rule set is named', () => {
  for (const [edition, rung] of RULE_SETS) {
    for (const { parts } of explained(compiledRules(edition, rung, 'review'), QUALIFYING).criteria) {
      parts.forEach(({ info }) => expectWords(partText(info)));
    }
    for (const { parts } of rungOf(QUALIFYING, rung, { edition }).criteria)
      parts.forEach((part) => expectWords(partText(part)));
  }
});

it('every review key is named', () => {
  const keys = CRITERIA.flatMap(({ when }) => (when ? reviewKeys(when) : []));
  expect(keys.length).toBeGreaterThan(4);
  unique(keys).forEach((key) => expectWords(partText({ what: `review:${key}` })));
});

function reviewKeys(condition: Condition): string[] {
  if ('review' in condition) return [condition.review];
  if ('all' in condition) return condition.all.flatMap(reviewKeys);
  if ('any' in condition) return condition.any.flatMap(reviewKeys);
  if ('reviewIfUnmet' in condition) return reviewKeys(condition.reviewIfUnmet);
  return 'not' in condition ? reviewKeys(condition.not) : [];
}

it('every lever has a sentence, filled in for every path of random firms', () => {
  for (const { key } of LEVERS) {
    const step = {
      lever: key,
      path: key,
      from: 1,
      to: key.startsWith('title:') ? key.slice(6) : 2,
      by: 1,
      unit: 'count',
      effort: 1,
      gains: [],
    } as const;
    expectWords(leverText(step).replaceAll(/[{}]/g, ''));
  }
  for (let seed = 0; seed < 40; seed += 1) {
    for (const [edition, rung] of RULE_SETS.slice(3)) {
      for (const step of rungOf(randomFirm(seed), rung, { edition }).path) expectWords(leverText(step));
    }
  }
});

it('everything that a rule set can ask has a question', () => {
  for (const [edition, rung] of RULE_SETS) {
    for (const purpose of ['new', 'review'] as const) {
      const compiled = compiledRules(edition, rung, purpose, '330100');
      const paths = compiled.slots.flatMap((slot) => slot.missing(ask({ region: '330100' }, AS_OF, purpose)));
      for (const path of unique(paths)) {
        const skipped = paths.filter((other) => other !== path);
        const { question } = nextQuestion({ region: '330100' }, { asOf: AS_OF, edition, rung, purpose, skipped });
        if (question)
          expect([question.path, fieldText(question.key).label]).toEqual([
            path,
            expect.stringMatching(/\p{Script=Han}/u),
          ]);
      }
    }
  }
});

it('every criterion of a rule is reachable from its verdict or its score', () => {
  const used = (rule: Rule): string[] => {
    if ('criterion' in rule) return [rule.criterion];
    if ('all' in rule) return rule.all.flatMap(used);
    return 'any' in rule ? rule.any.flatMap(used) : [];
  };
  for (const { criteria, qualifies, score } of RULES) {
    const reached = [...used(qualifies), ...(score?.groups.flatMap((group) => group.criteria) ?? [])];
    expect([...reached].sort()).toEqual(criteria.map(({ id }) => id).sort());
  }
});
