import fc from 'fast-check';
import { TITLE_CODES } from '@shared/firms';
import { CATALOGUE } from '@shared/measures/catalogue';
import { publicMeasure, type PublicMeasure } from '@shared/measures/schema';
import { createSearch, type Filters } from '@shared/measures/search';
import { titlesOf } from '@shared/measures/search/titles-of';
import { AREAS, BENEFIT_KINDS, LEVELS, STATES, type MeasureState } from '@shared/measures/terms';
import { RECORDS, record } from './records';

/** Filters and the counts beside them. */

const search = createSearch(RECORDS);
const open = (): MeasureState => 'open';
const ids = (filters: Filters, text = '', among = search) =>
  among.find({ text, filters, stateOf: open, limit: 100 }).hits.map((hit) => hit.record.id);

describe('filters', () => {
  it('area: the main one or one of the others', () => {
    expect(ids({ areas: ['digital'] })).toEqual(['zj-digital']);
    expect(ids({ areas: ['credit', 'talent'] })).toEqual(['cn-interest', 'cn-interest-later', 'cn-jobs']);
  });

  it('level', () => expect(ids({ levels: ['provincial', 'county'] })).toEqual(['xihu-rent', 'zj-digital']));
  it('kind of benefit', () => expect(ids({ kinds: ['voucher'] })).toEqual(['sz-opc']));

  it('title: preferred or granted', () => {
    expect(ids({ titles: ['little-giant'] })).toEqual(['hz-reward']);
    expect(ids({ titles: ['high-tech', 'champion'] })).toEqual(['cn-high-tech']);
  });

  it('several filters must all hold', () => {
    expect(ids({ areas: ['local'], levels: ['municipal'], titles: ['little-giant'] })).toEqual(['hz-reward']);
    expect(ids({ areas: ['credit'], levels: ['county'] })).toEqual([]);
  });

  it('an empty list filters nothing', () => expect(ids({ areas: [], titles: [] })).toHaveLength(RECORDS.length));

  it('they narrow what a text finds', () => {
    expect(ids({ region: '330100' }, '奖励')).toEqual(['hz-reward']);
    const found = search.find({ text: '奖励', filters: { region: '330100' }, stateOf: open });
    expect(found).toMatchObject({ total: 1, matched: 2 });
  });

  it('state, on the day that the caller speaks of', () => {
    const stateOf = ({ id }: PublicMeasure): MeasureState => (id === 'cn-jobs' ? 'closing' : 'expired');
    const ask = (filters: Filters, of: typeof stateOf) =>
      search.find({ filters, stateOf: of }).hits.map((hit) => hit.record.id);
    expect(ask({ states: ['closing'] }, stateOf)).toEqual(['cn-jobs']);
    // Another day is another function: nothing of the day before is left.
    expect(ask({ states: ['closing'] }, open)).toEqual([]);
    expect(ask({ states: ['closing', 'expired'] }, stateOf)).toHaveLength(RECORDS.length);
  });

  it('asks for a state once a day', () => {
    let asked = 0;
    const stateOf = (): MeasureState => {
      asked += 1;
      return 'open';
    };
    const own = createSearch(RECORDS);
    own.find({ text: '奖励', stateOf });
    own.find({ stateOf });
    own.find({ stateOf, filters: { states: ['open'] } });
    expect(asked).toBe(RECORDS.length);
  });
});

describe('region', () => {
  const national = ['cn-deduction', 'cn-high-tech', 'cn-interest', 'cn-interest-later', 'cn-jobs'];
  const inRegion = (region: string) => ids({ region }).filter((id) => !national.includes(id));

  it('a county: its own, those of its city and province, and the national ones', () => {
    expect(inRegion('330106')).toEqual(['hz-reward', 'xihu-rent', 'zj-digital']);
    expect(ids({ region: '330106' })).toEqual(expect.arrayContaining(national));
  });

  it('a city: also those of its counties, not those of the next city', () => {
    expect(inRegion('330100')).toEqual(['hz-reward', 'xihu-rent', 'zj-digital']);
    expect(inRegion('330200')).toEqual(['nb-reward', 'zj-digital']);
  });

  it('a province: all inside it', () => {
    expect(inRegion('330000')).toEqual(['hz-reward', 'nb-reward', 'xihu-rent', 'zj-digital']);
    expect(inRegion('110000')).toEqual([]);
  });

  it('a national measure for some places stands for those alone', () => {
    const west = record({
      id: 'cn-west',
      requirements: [{ id: 'region', when: { regionIn: ['510000'] }, unless: 'never', text: null }],
    });
    const among = createSearch([west]);
    expect(ids({ region: '510100' }, '', among)).toEqual(['cn-west']);
    expect(ids({ region: '330100' }, '', among)).toEqual([]);
  });
});

describe('titles of a measure', () => {
  const asking = (when: PublicMeasure['requirements'][number]['when']) =>
    titlesOf(record({ requirements: [{ id: 'title', when, unless: 'later', text: null }] }));

  it('asked for, alone or among other conditions', () => {
    expect(asking({ title: ['champion'] })).toEqual(['champion']);
    expect(asking({ any: [{ title: ['high-tech'] }, { all: [{ title: ['gazelle'] }] }] })).toEqual([
      'high-tech',
      'gazelle',
    ]);
    expect(asking({ atLeast: 1, of: [{ title: ['tech-sme'] }] })).toEqual(['tech-sme']);
    expect(asking({ reviewIfUnmet: { title: ['unicorn'] } })).toEqual(['unicorn']);
  });

  it('one that a firm must not hold is not asked for', () =>
    expect(asking({ not: { title: ['champion'] } })).toEqual([]));
});

describe('without a text', () => {
  const among = createSearch([
    record({ id: 'a-old', issued: '2020' }),
    record({ id: 'b-new', issued: '2026-05' }),
    record({ id: 'c-over', issued: '2026-06-01' }),
    record({ id: 'd-undated' }),
    record({ id: 'e-closing', issued: '2019-01-01' }),
  ]);
  const stateOf = ({ id }: PublicMeasure): MeasureState =>
    id === 'c-over' ? 'expired' : id === 'e-closing' ? 'closing' : 'open';

  it('what ends soon comes first, then the newest, then what is over', () => {
    const found = among.find({ stateOf });
    expect(found.hits.map((hit) => hit.record.id)).toEqual(['e-closing', 'b-new', 'a-old', 'd-undated', 'c-over']);
    expect(found.hits.every(({ score, fields }) => score === 0 && fields.length === 0)).toBe(true);
    expect(found).toMatchObject({ total: 5, matched: 5 });
  });

  it('pages hold together, and one past the end is empty', () => {
    const page = (offset: number, limit: number) =>
      among.find({ text: ' ', stateOf, offset, limit }).hits.map((hit) => hit.record.id);
    expect([...page(0, 2), ...page(2, 2), ...page(4, 2)]).toEqual(page(0, 5));
    expect(page(5, 2)).toEqual([]);
    expect(page(-3, 2)).toEqual(page(0, 2));
    expect(page(0, 0)).toEqual([]);
  });
});

describe('counts', () => {
  const records = CATALOGUE.map((measure) => publicMeasure(measure, ''));
  const all = createSearch(records);
  const stateOf = ({ id }: PublicMeasure): MeasureState => STATES[id.length % STATES.length] ?? 'open';
  const values: Record<string, { choices: readonly string[]; of: (one: PublicMeasure) => readonly string[] }> = {
    areas: { choices: AREAS, of: ({ area, otherAreas }) => [area, ...otherAreas] },
    levels: { choices: LEVELS, of: ({ level }) => [level] },
    titles: { choices: TITLE_CODES, of: titlesOf },
    states: { choices: STATES, of: (one) => [stateOf(one)] },
    kinds: { choices: BENEFIT_KINDS, of: ({ benefit }) => [benefit.kind] },
  };
  const some = <T>(from: readonly T[]) => fc.option(fc.subarray([...from], { maxLength: 3 }), { nil: undefined });
  const filters = fc.record(
    {
      areas: some(AREAS),
      levels: some(LEVELS),
      titles: some(TITLE_CODES),
      states: some(STATES),
      kinds: some(BENEFIT_KINDS),
    },
    { requiredKeys: [] },
  );
  const text = fc.constantFrom('', '奖励', '专精特新', '贷款贴息', '杭州');

  it('are what counting one by one gives, each with all other filters', () => {
    fc.assert(
      fc.property(filters, text, (asked, typed) => {
        const chosen = asked as Record<string, readonly string[] | undefined>;
        const matched = all.find({ text: typed, stateOf, limit: records.length }).hits.map((hit) => hit.record);
        const passes = (one: PublicMeasure, except: string) =>
          Object.entries(values).every(
            ([name, { of }]) =>
              name === except || !chosen[name]?.length || of(one).some((each) => chosen[name]?.includes(each)),
          );
        const expected = Object.fromEntries(
          Object.entries(values).map(([name, { choices, of }]) => {
            const left = matched.filter((one) => passes(one, name));
            return [
              name,
              Object.fromEntries(choices.map((c) => [c, left.filter((one) => of(one).includes(c)).length])),
            ];
          }),
        );
        const found = all.find({ text: typed, filters: asked as Filters, stateOf, limit: records.length });
        expect(found.facets).toEqual(expected);
        expect(found.hits.map((hit) => hit.record)).toEqual(matched.filter((one) => passes(one, '')));
      }),
      { numRuns: 300 },
    );
  });
});
