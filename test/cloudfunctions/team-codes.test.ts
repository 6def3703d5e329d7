import { LIMITS } from '@shared/api';
import { rateOf } from '@shared/access';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newCode } from '../../cloudfunctions/_core/codes/issue-code';
import { refusal, startTestCloud } from '../helpers/cloud';
import { agree, newKey, newPerson } from '../helpers/people';

/** One-time codes cannot be guessed: there are too many of them, no two are alike, and few guesses an hour are heard. */

const COUNT = 200_000;
const codes = Array.from({ length: COUNT }, newCode);
const [length] = codes.map((code) => code.length);
const places = length ?? 0;
const tallies = Array.from({ length: places }, (_unused, place) => {
  const tally = new Map<string, number>();
  for (const code of codes) tally.set(code.charAt(place), (tally.get(code.charAt(place)) ?? 0) + 1);
  return tally;
});
const letters = new Set(tallies.flatMap((tally) => [...tally.keys()]));

test('there are at least 2^60 codes', () => {
  expect(new Set(codes.map((code) => code.length)).size).toBe(1);
  expect(letters.size ** places).toBeGreaterThanOrEqual(2 ** 60);
});

test('no two of 200,000 are alike', () => {
  expect(new Set(codes).size).toBe(COUNT);
});

/** Chi-square with 31 degrees of freedom: above 79.7 once in two million tries of an even source. */
const MOST_CHI_SQUARE = 79.7;
const chiSquareOf = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};
const countsOf = (tally: ReadonlyMap<string, number>) => [...letters].map((letter) => tally.get(letter) ?? 0);

test('every character comes as often as any other, at every place', () => {
  for (const tally of tallies) expect(chiSquareOf(countsOf(tally))).toBeLessThan(MOST_CHI_SQUARE);
});

test('a character says nothing of the next one', () => {
  const pairs = new Map<string, number>();
  for (const code of codes) {
    for (let at = 0; at + 1 < places; at++) {
      const pair = code.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  const counts = [...letters].flatMap((one) => [...letters].map((other) => pairs.get(one + other) ?? 0));
  // 1,023 degrees of freedom: mean 1,023, standard deviation 45; five of them above.
  expect(chiSquareOf(counts)).toBeLessThan(1023 + 5 * Math.sqrt(2 * 1023));
});

const ATTACKERS = 10_000;
const FIRMS = 1_000_000;
test.each([
  ['one person finds a code of any of a million firms', 1, FIRMS, 1e-6],
  ['ten thousand people find a code of one firm', ATTACKERS, 1, 1e-6],
  // All of them at every firm of the country at once: once in a thousand weeks, and nobody knows which firm it will be.
  ['ten thousand people find a code of any of a million firms', ATTACKERS, FIRMS, 1e-3],
])('%s in the week that a code lives', (_who, attackers, firms, most) => {
  const { minutes, perPerson } = rateOf('firms.redeem');
  const guesses = attackers * perPerson * ((7 * 24 * 60) / minutes);
  // As many as may lie open of every firm at once.
  const open = firms * LIMITS.openCodes;
  expect((guesses * open) / letters.size ** places).toBeLessThan(most);
});

test('the eleventh guess of an hour is refused, and is so after a restart', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'codes-'));
  const guess = async (cloud: Awaited<ReturnType<typeof startTestCloud>>, openid: string) => {
    const body = { key: newKey(), code: newCode(), name: '李四' };
    return refusal(await cloud.call('firms', 'redeem', body, openid)).code;
  };
  try {
    const cloud = await startTestCloud(undefined, dataDir);
    const openid = newPerson();
    await agree(cloud, openid);
    const answers: string[] = [];
    for (let count = 0; count < 11; count++) answers.push(await guess(cloud, openid));
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'NOT_FOUND'), 'RATE_LIMITED']);
    await cloud.close();
    const again = await startTestCloud(undefined, dataDir);
    expect(await guess(again, openid)).toBe('RATE_LIMITED');
    const other = newPerson();
    await agree(again, other);
    expect(await guess(again, other)).toBe('NOT_FOUND');
    await again.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
