import { parseFirm, type FirmIssue } from '@shared/firms';
import { AS_OF, QUALIFYING } from '@test/factories/firm';

/** Unknown keys are refused with their path, at every depth, whatever they are called. */

const issuesOf = (text: string): readonly FirmIssue[] => {
  const parsed = parseFirm(JSON.parse(text), { asOf: AS_OF, usccCheck: 'refuse' });
  return parsed.ok ? [] : parsed.issues;
};

const KEYS = ['surprise', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];
/** Where an object of the profile begins, and how a path there reads. */
const PLACES = [
  ['', '{"region":"420100",%}'],
  ['years.2025.', '{"region":"420100","years":{"2025":{%}}}'],
  ['product.', '{"region":"420100","product":{%}}'],
  ['ip.', '{"region":"420100","ip":{%}}'],
  ['quality.', '{"region":"420100","quality":{%}}'],
  ['localIndicators.', '{"region":"420100","localIndicators":{%}}'],
  ['compliance.', '{"region":"420100","compliance":{%}}'],
  ['relations.', '{"region":"420100","relations":{%}}'],
  ['titles.0.', '{"region":"420100","titles":[{"code":"innovative",%}]}'],
  ['awards.1.', '{"region":"420100","awards":[{"level":"national"},{"level":"national",%}]}'],
  ['contest.0.', '{"region":"420100","contest":[{"list":"top50",%}]}'],
  ['standardsLed.0.', '{"region":"420100","standardsLed":[{%}]}'],
] as const;

const cases = PLACES.flatMap(([place, text]) => KEYS.map((key) => [`${place}${key}` || '$', text, key] as const));

it.each(cases)('%s is refused', (path, text, key) => {
  for (const value of ['1', 'null', '{"admin":true}']) {
    expect(issuesOf(text.replace('%', `${JSON.stringify(key)}:${value}`))).toEqual([{ path, code: 'unknown-key' }]);
  }
});

it.each(['25', '2025 ', '20256', '1899', '2100', 'last', ...KEYS])('"%s" is no year', (key) => {
  const years = `{"region":"420100","years":{${JSON.stringify(key)}:{}}}`;
  const scores = `{"region":"420100","evaluationScore":{${JSON.stringify(key)}:50}}`;
  expect(issuesOf(years)).toEqual([{ path: `years.${key}`, code: 'unknown-key' }]);
  expect(issuesOf(scores)).toEqual([{ path: `evaluationScore.${key}`, code: 'unknown-key' }]);
});

it('nothing is polluted, and the firm that comes out has the keys that went in', () => {
  issuesOf('{"region":"420100","__proto__":{"polluted":true},"product":{"__proto__":{"polluted":true}}}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  const parsed = parseFirm(QUALIFYING, { asOf: AS_OF, usccCheck: 'refuse' });
  expect(parsed.ok && parsed.firm).toEqual(QUALIFYING);
});
