import { planAssignments, type Carer, type FirmToAssign } from '@shared/console';
import fc from 'fast-check';

/** Near before speciality, speciality before load, and never more than anybody may have. */

const HERE = { province: '330000', city: '330100', county: '330106' };
const NEXT_DOOR = { ...HERE, county: '330108' };
const OTHER_CITY = { province: '330000', city: '330200', county: '330203' };
const FAR = { province: '440000', city: '440300', county: '440305' };
const WHOLE_CITY = { ...HERE, county: '' };

const carer = (id: string, more: Partial<Carer> = {}): Carer => ({
  id,
  ...HERE,
  industries: [],
  load: 0,
  mayHave: 5,
  isAway: false,
  ...more,
});
const firm = (more: Partial<FirmToAssign> = {}): FirmToAssign => ({ ...HERE, industry: 'C3484', notBy: [], ...more });
const plan = (firms: readonly FirmToAssign[], carers: readonly Carer[]) =>
  planAssignments(firms, carers).map(({ carer: chosen, why }) => `${chosen?.id ?? '-'} ${why}`);

test.each([
  ['the same county before the same city', [carer('b', { ...NEXT_DOOR }), carer('c')], 'c county'],
  ['the same city before the same province', [carer('b', { ...OTHER_CITY }), carer('c', { ...NEXT_DOOR })], 'c city'],
  ['the same province before nobody', [carer('b', { ...OTHER_CITY })], 'b province'],
  ['somebody of the whole city counts as of the city', [carer('b', { ...WHOLE_CITY })], 'b city'],
  ['near goes before speciality', [carer('b', { ...NEXT_DOOR, industries: ['C'] }), carer('c')], 'c county'],
  ['speciality goes before load', [carer('b'), carer('c', { industries: ['C34'], load: 4 })], 'c industry'],
  ['a section is a speciality', [carer('b'), carer('c', { industries: ['C'] })], 'c industry'],
  ['another industry is none', [carer('c', { industries: ['I65'] }), carer('b')], 'b county'],
  ['the smaller load', [carer('b', { load: 2 }), carer('c', { load: 1 })], 'c county'],
  ['load counts by what he may have', [carer('b', { load: 2 }), carer('c', { load: 3, mayHave: 30 })], 'c county'],
  ['ties go by id', [carer('c'), carer('b')], 'b county'],
  ['who is full is left out', [carer('b', { load: 5 }), carer('c', { ...OTHER_CITY })], 'c province'],
  ['who is away is left out', [carer('b', { isAway: true }), carer('c', { ...OTHER_CITY })], 'c province'],
  ['who has more than he may is left out', [carer('b', { load: 7 })], '- nobody-free'],
  ['all are away or full', [carer('b', { isAway: true }), carer('c', { load: 5 })], '- nobody-free'],
  ['the rest of the country is not near', [carer('b', { ...FAR })], '- nobody-near'],
  ['there is nobody at all', [], '- nobody-near'],
])('%s', (_why, carers, expected) => expect(plan([firm()], carers)).toEqual([expected]));

test('two who are of no county are not of the same county', () => {
  const [here, there] = [WHOLE_CITY, { ...OTHER_CITY, county: '' }];
  expect(plan([firm({ ...here })], [carer('a', { ...there }), carer('b', { ...here })])).toEqual(['b city']);
  expect(plan([firm({ ...here })], [carer('a', { ...there })])).toEqual(['a province']);
});

test('a firm is not given to somebody who belongs to it', () => {
  expect(plan([firm({ notBy: ['b'] })], [carer('b'), carer('c', { ...OTHER_CITY })])).toEqual(['c province']);
});

test('a firm whose industry nobody knows goes by place and load', () => {
  expect(plan([firm({ industry: null })], [carer('b', { industries: ['C'], load: 1 }), carer('c')])).toEqual([
    'c county',
  ]);
});

test('a narrower class than the firm has told is no speciality', () => {
  const carers = [carer('c', { industries: ['C3484'] }), carer('b')];
  expect(plan([firm({ industry: 'C34' })], carers)).toEqual(['b county']);
});

test('what was proposed counts as load for the next firm', () => {
  const carers = [carer('b', { mayHave: 2 }), carer('c', { mayHave: 1 })];
  expect(plan([firm(), firm(), firm(), firm()], carers)).toEqual(['b county', 'c county', 'b county', '- nobody-free']);
});

const PLACES = [HERE, NEXT_DOOR, OTHER_CITY, FAR, WHOLE_CITY];
const anyPlace = fc.constantFrom(...PLACES);
const anyIndustry = fc.constantFrom('C3484', 'C3912', 'I6513');
const anyCarers = fc
  .array(
    fc.record({
      place: anyPlace,
      industries: fc.subarray(['C', 'C34', 'I65']),
      load: fc.integer({ min: 0, max: 4 }),
      mayHave: fc.integer({ min: 1, max: 4 }),
      isAway: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ place, ...known }, at) => carer(`c${at}`, { ...place, ...known })));
const anyFirms = fc
  .array(
    fc.record({
      place: anyPlace,
      industry: fc.option(anyIndustry),
      notBy: fc.subarray(['c0', 'c1', 'c2']),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ place, ...known }) => firm({ ...place, ...known })));

/** The rank of a commissioner for a firm, written apart from the rule: place, then speciality. */
function rank(asked: FirmToAssign, { province, city, county, industries }: Carer): number {
  if (asked.province !== province) return Infinity;
  const place = asked.county !== '' && asked.county === county ? 0 : asked.city === city ? 2 : 4;
  return place + (industries.some((area) => asked.industry?.startsWith(area)) ? 0 : 1);
}

test('nobody has more than he may, is away, or belongs to the firm', () => {
  fc.assert(
    fc.property(anyFirms, anyCarers, (firms, carers) => {
      const planned = planAssignments(firms, carers);
      for (const each of carers) {
        const given = planned.filter((proposal) => proposal.carer?.id === each.id).length;
        if (given > 0) expect(each.load + given).toBeLessThanOrEqual(each.mayHave);
        if (each.isAway) expect(given).toBe(0);
      }
      planned.forEach((proposal, at) => {
        if (proposal.carer) expect(firms[at]?.notBy).not.toContain(proposal.carer.id);
      });
    }),
    { numRuns: 500 },
  );
});

test('nobody who would be better is left with room, and a firm without anybody had nobody to go to', () => {
  fc.assert(
    fc.property(anyFirms, anyCarers, (firms, carers) => {
      const planned = planAssignments(firms, carers);
      const given = (id: string) => planned.filter((proposal) => proposal.carer?.id === id).length;
      const roomy = carers.filter(({ id, load, mayHave, isAway }) => !isAway && load + given(id) < mayHave);
      firms.forEach((asked, at) => {
        const chosen = planned[at]?.carer;
        const own = chosen ? rank(asked, chosen) : Infinity;
        const better = roomy.filter(({ id }) => !asked.notBy.includes(id)).filter((each) => rank(asked, each) < own);
        expect(better).toEqual([]);
      });
    }),
    { numRuns: 500 },
  );
});

test('the order of the commissioners changes nothing', () => {
  const shuffled = anyCarers.chain((carers) =>
    fc.shuffledSubarray(carers, { minLength: carers.length }).map((other) => [carers, other] as const),
  );
  fc.assert(
    fc.property(anyFirms, shuffled, (firms, [carers, other]) => {
      expect(plan(firms, other)).toEqual(plan(firms, carers));
    }),
    { numRuns: 300 },
  );
});

test('loads of equals end as even as they can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }), (count, people) => {
      const carers = Array.from({ length: people }, (_, at) => carer(`c${at}`, { mayHave: 20 }));
      const planned = planAssignments(
        Array.from({ length: count }, () => firm()),
        carers,
      );
      const loads = carers.map(({ id }) => planned.filter((proposal) => proposal.carer?.id === id).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});
