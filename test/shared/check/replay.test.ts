import { assess } from '@shared/check';
import { SELECTOR, selectEdition, type SelectorRow } from '@shared/editions';
import { authorityOf } from '@shared/firms';
import { AS_OF, randomFirm } from '@test/factories/firm';

/** A stored result holds the edition of each rung, and replays to the same bytes after a new edition is added. */

const NEXT: readonly SelectorRow[] = SELECTOR.map(({ rung }) => ({
  rung,
  from: '2026-01-01',
  edition: 'most-2017-115',
  basis: '以后的文件',
  confidence: 'memory',
}));

it('the new rows would decide', () => {
  const wanted = { rung: 'specialized', purpose: 'new', asOf: AS_OF, area: '33' } as const;
  expect(selectEdition(wanted)?.edition).toBe('miit-2026-2');
  expect(selectEdition(wanted, [...NEXT, ...SELECTOR])?.edition).toBe('most-2017-115');
});

it.each(['new', 'review'] as const)('%s: the same bytes from the editions that were stored', (purpose) => {
  for (let seed = 0; seed < 40; seed += 1) {
    const firm = randomFirm(seed, { unknown: 0.05 });
    const stored = assess(firm, { asOf: AS_OF, purpose });
    const editions = Object.fromEntries(stored.rungs.map(({ rung, edition }) => [rung, edition]));
    for (const { rung, edition } of stored.rungs) {
      expect(selectEdition({ rung, purpose, asOf: AS_OF, area: authorityOf(firm.region) })?.edition).toBe(edition);
    }
    expect(JSON.stringify(assess(firm, { asOf: AS_OF, purpose, editions }))).toBe(JSON.stringify(stored));
  }
});

it('a rung that was not stored is left out, whatever the table says today', () => {
  const { rungs } = assess(randomFirm(1), { asOf: AS_OF, editions: { innovative: 'miit-2022-63' } });
  expect(rungs.map(({ rung, edition }) => [rung, edition])).toEqual([['innovative', 'miit-2022-63']]);
});

it('an edition of another day is replayed as it stood on that day', () => {
  const result = assess(randomFirm(1), { asOf: '2025-06-01', editions: { specialized: 'miit-2022-63' } });
  expect(result.rungs[0]).toMatchObject({ rung: 'specialized', edition: 'miit-2022-63' });
});
