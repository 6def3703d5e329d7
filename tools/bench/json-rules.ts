import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Firm } from '@shared/firms';

/**
 * The peer: 63号附件1's table (six scored indicators, four direct conditions, the base conditions) in json-rules-engine, one
 * rule a band, in its fastest form: all facts are plain values, prepared outside the clock. Its results tell which rule
 * held. Complete firms only: it knows no unknown.
 */
const BANDS: readonly (readonly [fact: string, operator: string, rows: readonly (readonly [number, number])[]])[] = [
  [
    'rdShare',
    'greaterThanInclusive',
    [
      [0.05, 20],
      [0.03, 15],
      [0.02, 10],
      [0.01, 5],
    ],
  ],
  [
    'growth',
    'greaterThanInclusive',
    [
      [0.15, 20],
      [0.1, 15],
      [0.05, 10],
      [0, 5],
    ],
  ],
  [
    'debt',
    'lessThanInclusive',
    [
      [0.55, 10],
      [0.75, 5],
    ],
  ],
  [
    'mainShare',
    'greaterThanInclusive',
    [
      [0.7, 20],
      [0.6, 15],
      [0.55, 10],
      [0.5, 5],
    ],
  ],
  [
    'field',
    'greaterThanInclusive',
    [
      [1, 10],
      [0, 5],
    ],
  ],
];

const least = (fact: string, value = 1) => ({ fact, operator: 'greaterThanInclusive', value });
const below = (fact: string, value = 1) => ({ fact, operator: 'lessThan', value });

/** 与主导产品相关的有效知识产权, step by step; each step says that no better one holds. */
const IP: readonly (readonly [points: number, conditions: TopLevelCondition])[] = [
  [20, { all: [least('class1HighValue'), least('class1')] }],
  [15, { all: [least('class1Own'), { any: [below('class1HighValue'), below('class1')] }] }],
  [10, { all: [least('class1'), below('class1Own'), below('class1HighValue')] }],
  [5, { all: [least('class2'), below('class1')] }],
];

const BASE = ['registered', 'smallOrMedium', 'notListed', 'notDishonest', 'notProhibited', 'noIncident', 'noFraud'];
const DIRECT = ['award', 'title', 'institution', 'equity'];
const DIRECT_TITLES = ['high-tech', 'tech-demo', 'ip-advantage', 'ip-demo'];

const holds = (fact: string): TopLevelCondition => ({ all: [{ fact, operator: 'equal', value: true }] });

export function buildEngine(): Engine {
  const engine = new Engine();
  for (const [fact, operator, rows] of BANDS) {
    rows.forEach(([value, points], at) => {
      const better = rows[at - 1];
      const worse = operator === 'lessThanInclusive' ? 'greaterThan' : 'lessThan';
      const notBetter = better === undefined ? [] : [{ fact, operator: worse, value: better[0] }];
      const conditions = { all: [{ fact, operator, value }, ...notBetter] };
      engine.addRule({ name: `${fact}:${points}`, conditions, event: { type: 'points', params: { fact, points } } });
    });
  }
  for (const [points, conditions] of IP) {
    engine.addRule({ name: `ip:${points}`, conditions, event: { type: 'points', params: { fact: 'ip', points } } });
  }
  for (const fact of BASE) engine.addRule({ name: fact, conditions: holds(fact), event: { type: 'base' } });
  for (const fact of DIRECT) engine.addRule({ name: fact, conditions: holds(fact), event: { type: 'direct' } });
  return engine;
}

export type Facts = Record<string, number | boolean>;

/** The facts that the rules above speak of, of a complete firm. Last year is 2025, the day of asking 2026-11-23. */
export function factsOf(firm: Firm): Facts {
  const [y1, y2, y3] = ['2025', '2024', '2023'].map((year) => firm.years?.[year]);
  const over = (a?: number | null, b?: number | null) => (a ?? NaN) / (b ?? NaN);
  const { ip, compliance, product } = firm;
  const titles = (firm.titles ?? []).filter(({ code }) => DIRECT_TITLES.includes(code));
  return {
    rdShare: over(y1?.rdExpense, y1?.revenue),
    growth: over(y1?.mainRevenue, y2?.mainRevenue) - 1,
    debt: over(y1?.totalLiabilities, y1?.totalAssets),
    mainShare: over(y1?.mainRevenue, y1?.revenue),
    class1HighValue: ip?.class1HighValue ?? 0,
    class1Own: ip?.class1SelfDeveloped ?? 0,
    class1: (ip?.class1SelfDeveloped ?? 0) + (ip?.class1Transferred ?? 0),
    class2: ip?.class2 ?? 0,
    field: product?.strategicEmerging ? 1 : 0,
    registered: firm.registeredInMainland === true,
    notListed: compliance?.abnormalList === false,
    notDishonest: compliance?.dishonestList === false,
    notProhibited: product?.prohibited === false,
    noIncident: compliance?.majorIncident3y === false,
    noFraud: compliance?.dataFraud3y === false,
    smallOrMedium: (y1?.employees ?? 0) < 1000 || (y1?.revenue ?? 0) < 400_000_000,
    award: (firm.awards ?? []).some(({ level, on }) => level !== 'ministerial' && (on ?? '') >= '2023-11-23'),
    title: titles.some(({ expiresOn }) => (expiresOn ?? '') >= '2026-11-23'),
    institution: firm.rdInstitution === 'provincial' || firm.rdInstitution === 'national',
    equity: [y1, y2, y3].reduce((sum, year) => sum + (year?.equityRaised ?? 0), 0) >= 5_000_000,
  };
}

/** Total points and whether the firm passes, read off the engine's events. */
export async function runEngine(engine: Engine, facts: Facts): Promise<{ total: number; passes: boolean }> {
  const { events } = await engine.run(facts);
  const points = new Map(
    events
      .filter(({ type }) => type === 'points')
      .map(({ params }) => [String(params?.['fact']), Number(params?.['points'])]),
  );
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (points.get(name) ?? 0), 0);
  const total = of('ip', ...BANDS.map(([fact]) => fact));
  const scored =
    total >= 60 && of('ip', 'rdShare') >= 20 && of('growth', 'debt') >= 15 && of('field', 'mainShare') >= 15;
  const base = events.filter(({ type }) => type === 'base').length === BASE.length;
  return { total, passes: base && (scored || events.some(({ type }) => type === 'direct')) };
}
