import { parseFirm, type FirmIssue } from '@shared/firms';
import { AS_OF, pathsIn, QUALIFYING, randomFirm, withPath, withPaths, without } from '@test/factories/firm';

/** The firm's JSON, as firm-profile.md sets it: what is refused, with every bad path, and what is only warned of. */

const options = { asOf: AS_OF, usccCheck: 'refuse' } as const;
const issuesOf = (json: unknown): readonly FirmIssue[] => {
  const parsed = parseFirm(json, options);
  return parsed.ok ? [] : parsed.issues;
};
const CLEAN = without(QUALIFYING, 'years.2026');

it.each<[string, unknown, string, string]>([
  ['a text for an amount', '86000000', 'years.2025.revenue', 'wrong-type'],
  ['NaN', NaN, 'years.2025.revenue', 'wrong-type'],
  ['endless (1e999 in JSON)', JSON.parse('1e999'), 'years.2025.revenue', 'wrong-type'],
  ['−endless', -Infinity, 'years.2025.netProfit', 'wrong-type'],
  ['an amount below zero', -0.01, 'years.2025.rdExpense', 'too-small'],
  ['three decimals', 0.001, 'years.2025.rdExpense', 'more-than-two-decimals'],
  ['three decimals of a large amount', 86000000.123, 'years.2025.totalAssets', 'more-than-two-decimals'],
  ['the sum of 0.1 and 0.2', 0.1 + 0.2, 'years.2025.rdExpense', 'more-than-two-decimals'],
  ['an amount too small for 分', 1e-7, 'years.2025.rdExpense', 'more-than-two-decimals'],
  ['more than any firm has', 1e14, 'years.2025.totalAssets', 'too-large'],
  ['a part of a person', 1.5, 'years.2025.employees', 'wrong-type'],
  ['people below zero', -1, 'years.2025.rdStaff', 'too-small'],
  ['a part of a patent', 0.5, 'ip.class2', 'wrong-type'],
  ['patents below zero', -1, 'ip.class1SelfDeveloped', 'too-small'],
  ['a share above all', 10_001, 'product.marketShareBp', 'too-large'],
  ['a share of a part', 12.5, 'product.marketShareBp', 'wrong-type'],
  ['rank 0', 0, 'product.marketRank', 'too-small'],
  ['a yes as text', 'true', 'registeredInMainland', 'wrong-type'],
  ['a yes as 1', 1, 'quality.iso9001', 'wrong-type'],
  ['a list for an object', [], 'product', 'wrong-type'],
  ['an object for a list', {}, 'titles', 'wrong-type'],
  ['an unknown choice', 'city', 'rdInstitution', 'not-a-choice'],
  ['an unknown role', 'A', 'product.chainRole', 'not-a-choice'],
  ['level 0', 0, 'digitalLevel', 'too-small'],
  ['level 5', 5, 'digitalLevel', 'too-large'],
  ['16 local points', 16, 'localIndicators.points', 'too-large'],
  ['a region that does not exist', '339999', 'region', 'no-such-region'],
  ['a region as a number', 330106, 'region', 'wrong-type'],
  ['an industry that does not exist', 'C4484', 'industry', 'no-such-industry'],
  ['30 February', '2024-02-30', 'establishedOn', 'no-such-date'],
  ['29 February of 2023', '2023-02-29', 'establishedOn', 'no-such-date'],
  ['a month 13', '2014-13', 'nicheSince', 'no-such-month'],
  ['a date for a month', '2014-03-01', 'nicheSince', 'no-such-month'],
  ['a date with slashes', '2024/01/01', 'establishedOn', 'no-such-date'],
  ['an empty name', '  ', 'name', 'too-small'],
])('refused: %s', (_, value, path, code) => {
  expect(issuesOf(withPath(CLEAN, path, value))).toEqual([{ path, code }]);
});

it.each([
  [
    '主营业务收入 above 营业收入',
    { 'years.2025.mainRevenue': 120_000_000.01 },
    'years.2025.mainRevenue',
    'above-revenue',
  ],
  ['研发人员 above 职工', { 'years.2025.rdStaff': 201 }, 'years.2025.rdStaff', 'above-employees'],
  ['科技人员 above 职工', { 'years.2024.techStaff': 201 }, 'years.2024.techStaff', 'above-employees'],
  ['高价值 above all Ⅰ类', { 'ip.class1HighValue': 7 }, 'ip.class1HighValue', 'above-class1'],
  ['应用的 above 自主的', { 'ip.class1InUse': 7 }, 'ip.class1InUse', 'above-class1SelfDeveloped'],
  [
    'a title that expires before it is granted',
    { titles: [{ code: 'innovative', grantedOn: '2024-06-01', expiresOn: '2024-05-31' }] },
    'titles.0.expiresOn',
    'expires-before-granted',
  ],
  ['a wrong title', { titles: [{ code: 'giant' }] }, 'titles.0.code', 'not-a-choice'],
  ['a wrong award', { awards: [{ level: 'city', firmRank: 1 }] }, 'awards.0.level', 'not-a-choice'],
  ['a date in a list', { contest: [{ list: 'top50', on: '2025-13-01' }] }, 'contest.0.on', 'no-such-date'],
  ['a rank in a list', { standardsLed: [{ rank: 0 }] }, 'standardsLed.0.rank', 'too-small'],
])('refused: %s', (_, changes, path, code) => {
  expect(issuesOf(withPaths(CLEAN, changes))).toEqual([{ path, code }]);
});

it.each([
  ['only netProfit may be negative', { 'years.2025.netProfit': -3_500_000.25 }],
  ['amounts of ten trillion', { 'years.2025.totalAssets': 1e13 }],
  ['two decimals', { 'years.2025.rdExpense': 1234567.89 }],
  ['a share of all', { 'product.marketShareBp': 10_000 }],
  ['29 February of 2024', { establishedOn: '2024-02-29' }],
  ['an equal main revenue', { 'years.2025.mainRevenue': 120_000_000 }],
  ['a title of one day', { titles: [{ code: 'innovative', grantedOn: '2024-06-01', expiresOn: '2024-06-01' }] }],
])('accepted: %s', (_, changes) => {
  expect(parseFirm(withPaths(CLEAN, changes), options).ok).toBe(true);
});

it('region is the only field that must be there', () => {
  expect(parseFirm({ region: '330106' }, options)).toEqual({ ok: true, firm: { region: '330106' }, warnings: [] });
  expect(issuesOf({})).toEqual([{ path: 'region', code: 'wrong-type' }]);
  expect(issuesOf({ region: null })).toEqual([{ path: 'region', code: 'wrong-type' }]);
});

it.each(pathsIn(CLEAN).filter((path) => path !== 'region'))('null is unknown: %s', (path) => {
  expect(parseFirm(withPath(CLEAN, path, null), options).ok).toBe(true);
});

it.each([null, undefined, 5, 'x', [], true])('%p is no firm', (json) => {
  expect(issuesOf(json)).toEqual([{ path: '$', code: 'wrong-type' }]);
});

it('all bad paths are told at once', () => {
  const bad = withPaths(CLEAN, {
    region: '000000',
    'years.2025.revenue': 'x',
    'ip.class2': -1,
    industry: 'Z',
    digitalLevel: 9,
  });
  const told = issuesOf(bad)
    .map(({ path }) => path)
    .sort();
  expect(told).toEqual(['digitalLevel', 'industry', 'ip.class2', 'region', 'years.2025.revenue']);
});

it('all contradictions are told at once', () => {
  const bad = withPaths(CLEAN, {
    'years.2025.rdStaff': 999,
    'years.2023.techStaff': 999,
    'ip.class1InUse': 99,
    uscc: '91330106XXXX00019H',
  });
  const told = issuesOf(bad)
    .map(({ path }) => path)
    .sort();
  expect(told).toEqual(['ip.class1InUse', 'uscc', 'years.2023.techStaff', 'years.2025.rdStaff']);
});

it('a contradiction is told beside a wrong type elsewhere, each path once', () => {
  const bad = withPaths(CLEAN, {
    digitalLevel: 'three',
    'years.2025.mainRevenue': 1e9,
    'ip.class1InUse': 99,
    uscc: '91330106XXXX00019H',
    titles: [{ code: 'giant', grantedOn: '2025-01-01', expiresOn: '2024-13-01' }],
  });
  const told = issuesOf(bad)
    .map(({ path }) => path)
    .sort();
  expect(told).toEqual([
    'digitalLevel',
    'ip.class1InUse',
    'titles.0.code',
    'titles.0.expiresOn',
    'uscc',
    'years.2025.mainRevenue',
  ]);
});

it('every random firm is accepted, with and without unknowns', () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    expect(issuesOf(randomFirm(seed))).toEqual([]);
    expect(issuesOf(randomFirm(seed, { unknown: 0.4 }))).toEqual([]);
  }
});
