import type { Duty } from '@shared/api/plan';
import { compareFirms, dutiesOf, MOST_MEASURES, type DutyFacts } from '@shared/plan/duties';
import { isNew, opensOn, type Dated } from '@shared/plan/timely';

const TODAY = '2026-11-24';
const NOTHING: DutyFacts = {
  clock: null,
  unread: 0,
  actions: [],
  titles: [],
  goal: null,
  openings: [],
  news: [],
  surveyAt: null,
  publishedAt: '2026-10-01T00:00:00.000Z',
};
const clock = (due: string, isLate = false) => ({
  topic: 'policy' as const,
  askedAt: '2026-11-23T01:00:00.000Z',
  due,
  isLate,
  isTentative: false,
});
const duties = (facts: Partial<DutyFacts>) => dutiesOf({ ...NOTHING, ...facts }, TODAY);
const kinds = (facts: Partial<DutyFacts>) => duties(facts).map(({ kind }) => kind);

test('a firm with a plan, of which nothing waits, asks for nothing', () => {
  expect(duties({})).toEqual([]);
});

test('everything at once stands in the order of its urgency', () => {
  const all: Partial<DutyFacts> = {
    actions: [{ state: 'doing', due: '2026-11-20' }],
    titles: [{ code: 'specialized', expiresOn: '2026-12-31' }],
    openings: [{ measureId: 'cn-a', title: '甲', on: '2026-12-01' }],
    news: [{ measureId: 'cn-b', title: '乙' }],
    publishedAt: null,
  };
  const rest = ['title-ends', 'window', 'new-measure', 'no-plan'];
  expect(kinds({ ...all, clock: clock('2026-11-25T01:00:00.000Z') })).toEqual(['unanswered', 'late-action', ...rest]);
  expect(kinds({ ...all, unread: 2 })).toEqual(['late-action', 'unread', ...rest]);
});

test('messages are no duty of their own while a question waits', () => {
  expect(kinds({ unread: 3, clock: clock('2026-11-25T01:00:00.000Z') })).toEqual(['unanswered']);
  expect(duties({ unread: 3 })).toEqual([{ kind: 'unread', messages: 3 }]);
});

test('an action is late from the day after its own, and only while it is open', () => {
  expect(duties({ actions: [{ state: 'agreed', due: TODAY }] })).toEqual([]);
  const late = [
    { state: 'agreed' as const, due: '2026-11-23' },
    { state: 'blocked' as const, due: '2026-11-21' },
    { state: 'done' as const, due: '2026-11-01' },
    { state: 'dropped' as const, due: '2026-11-01' },
    { state: 'draft' as const, due: '2026-11-01' },
    { state: 'doing' as const, due: null },
  ];
  expect(duties({ actions: late })).toEqual([{ kind: 'late-action', actions: 2, due: '2026-11-21' }]);
});

test.each([
  ['2026-11-23', []],
  ['2026-11-24', ['title-ends']],
  ['2027-03-24', ['title-ends']],
  ['2027-03-25', []],
  [null, []],
])('a title that ends on %s', (expiresOn, told) => {
  expect(kinds({ titles: [{ code: 'specialized', expiresOn }] })).toEqual(told);
});

test('a title that was granted anew ends on its later day', () => {
  const both = [
    { code: 'specialized', expiresOn: '2029-12-31' },
    { code: 'specialized', expiresOn: '2026-12-31' },
  ];
  expect(duties({ titles: both })).toEqual([]);
});

test.each([
  ['2026-11-23', 0],
  ['2026-11-24', 1],
  ['2026-12-24', 1],
  ['2026-12-25', 0],
])('papers of the plan’s goal that have to be in on %s', (window, count) => {
  const told = duties({ goal: { rung: 'specialized', window } });
  expect(told).toEqual(Array(count).fill({ kind: 'window', on: window, title: 'specialized', measureId: null }));
});

test('of many measures the best few are told', () => {
  const news = Array.from({ length: 9 }, (_, at) => ({ measureId: `cn-${at}`, title: `第${at}条` }));
  const told = duties({ news });
  expect(told).toHaveLength(MOST_MEASURES);
  expect(told[0]).toEqual({ kind: 'new-measure', ...news[0] });
});

test('a survey asks for a plan until one is published after it', () => {
  const survey = { surveyAt: '2026-11-02T00:00:00.000Z' };
  expect(kinds({ ...survey, publishedAt: null })).toEqual(['survey']);
  expect(kinds({ ...survey, publishedAt: '2026-11-01T00:00:00.000Z' })).toEqual(['survey']);
  expect(kinds({ ...survey, publishedAt: '2026-11-03T00:00:00.000Z' })).toEqual([]);
  expect(kinds({ publishedAt: null })).toEqual(['no-plan']);
});

test('firms stand by their next duty: late, waiting by its end, late action, unread, …, nothing', () => {
  const order: readonly (readonly Duty[])[] = [
    duties({ clock: clock('2026-11-24T00:30:00.000Z', true) }),
    duties({ clock: clock('2026-11-24T09:00:00.000Z') }),
    duties({ clock: clock('2026-11-25T09:00:00.000Z') }),
    duties({ actions: [{ state: 'doing', due: '2026-11-01' }] }),
    duties({ actions: [{ state: 'doing', due: '2026-11-02' }], unread: 4 }),
    duties({ unread: 9 }),
    duties({ unread: 2 }),
    duties({ titles: [{ code: 'high-tech', expiresOn: '2026-12-01' }] }),
    duties({ goal: { rung: 'specialized', window: '2026-12-02' } }),
    duties({ news: [{ measureId: 'cn-b', title: '乙' }] }),
    duties({ surveyAt: '2026-11-02T00:00:00.000Z', publishedAt: null }),
    duties({ publishedAt: null }),
    [],
  ];
  expect([...order].reverse().sort(compareFirms)).toEqual(order);
});

const MEASURE: Dated = {
  standing: 'in-force',
  replacedBy: null,
  issued: null,
  inForceFrom: null,
  inForceTo: null,
  closedEarly: null,
  apply: { mode: 'rolling', channel: null, papers: [], windowText: null, opensOn: null, closesOn: null },
};
const opening = (day: string | null): Dated => ({ ...MEASURE, apply: { ...MEASURE.apply, opensOn: day } });

test.each([
  ['2026-11-24', null],
  ['2026-11-25', '2026-11-25'],
  ['2026-12-24', '2026-12-24'],
  ['2026-12-25', null],
])('a window that opens on %s', (day, told) => {
  expect(opensOn(opening(day), TODAY)).toBe(told);
});

test.each([
  ['2026-11-10', false],
  ['2026-11-11', true],
  ['2026-11-24', true],
  ['2026-11-25', false],
  // A month alone may mean its first day.
  ['2026-11', false],
  ['2026', false],
])('a measure that was issued on %s is new: %s', (issued, told) => {
  expect(isNew({ ...MEASURE, issued }, TODAY)).toBe(told);
});

test('what came into force or opened lately is new; what is over is not', () => {
  expect(isNew({ ...MEASURE, inForceFrom: '2026-11-20' }, TODAY)).toBe(true);
  expect(isNew(opening('2026-11-20'), TODAY)).toBe(true);
  const closed = { ...opening('2026-11-20'), closedEarly: { on: '2026-11-22', reason: 'budget-used' as const } };
  expect(isNew(closed, TODAY)).toBe(false);
  expect(isNew(MEASURE, TODAY)).toBe(false);
});
