import { ASKINGS } from '@shared/check';
import { parseFirm } from '@shared/firms';
import { figureIn, figureKind, withFigure } from '@shared/plan';

/** A figure goes into the profile and comes back as it was told; what is no figure stays out. */

const REGION = { region: '330106' };
const parse = (json: unknown) => parseFirm(json, { asOf: '2026-11-23', usccCheck: 'warn' });

test.each([
  'name',
  'uscc',
  'region',
  'industry',
  'titles',
  'awards',
  'establishedOn',
  'nicheSince',
  'years',
  'years.2025',
  'years.revenue',
  'years.25.revenue',
  'years.2025.revenue.x',
  'evaluationScore',
  'product.name',
  'constructor',
  '__proto__.x',
])('%s is no figure', (path) => expect(figureKind(path)).toBeNull());

const VALUES = { money: 12.5, count: 3, share: 0.0825, score: 4.5, yesno: 1, choice: 'none' } as const;
const paths = ASKINGS.map(({ key }) => key.replace(/^years\./, 'years.2025.').replace(/^evaluationScore$/, '$&.2026'));

test('every figure that can be asked is written where it is read', () => {
  const figures = paths.filter((path) => figureKind(path) !== null);
  expect(figures.length).toBeGreaterThan(40);
  for (const path of figures) {
    const kind = figureKind(path);
    const isPeople = /employees|Staff$/.test(path);
    const value = path === 'digitalLevel' ? 3 : isPeople ? 3 : kind === null ? 0 : VALUES[kind];
    const parsed = parse(withFigure(REGION, path, value));
    expect([path, parsed.ok]).toEqual([path, true]);
    if (parsed.ok) expect([path, figureIn(parsed.firm, path)]).toEqual([path, value]);
  }
});

test('yes and no may come as such, a level as a text, and a share is kept to the basis point', () => {
  expect(withFigure(REGION, 'coreSystemDigital', true)).toEqual({ ...REGION, coreSystemDigital: true });
  expect(withFigure(REGION, 'compliance.abnormalList', 0)).toEqual({ ...REGION, compliance: { abnormalList: false } });
  expect(withFigure(REGION, 'digitalLevel', '4')).toEqual({ ...REGION, digitalLevel: 4 });
  expect(withFigure(REGION, 'product.marketShareBp', 0.0703)).toEqual({ ...REGION, product: { marketShareBp: 703 } });
  expect(parse(withFigure(REGION, 'product.marketShareBp', 0.07031)).ok).toBe(false);
});

test('nothing else of the profile changes', () => {
  const firm = { ...REGION, years: { '2024': { revenue: 1 }, '2025': { revenue: 2, netProfit: -1 } } };
  expect(withFigure(firm, 'years.2025.revenue', 5)).toEqual({
    ...firm,
    years: { '2024': { revenue: 1 }, '2025': { revenue: 5, netProfit: -1 } },
  });
  expect(firm.years['2025'].revenue).toBe(2);
});
