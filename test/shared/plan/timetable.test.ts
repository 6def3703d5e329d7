import { dueOfLever, dueOfMeasure } from '@shared/plan/timetable';

/** Days counted back from the window, by what has to lie among the papers on that day. */

const asOf = '2026-11-23';
const due = (lever: string, window: string | null) => dueOfLever(lever, { asOf, window });

test('papers come before the window by their lead', () => {
  expect(due('quality.iso9001', '2027-04-30')).toEqual({ due: '2027-03-31', isTight: false });
  expect(due('title:specialized|little-giant', '2027-12-31')).toEqual({ due: '2027-11-01', isTight: false });
});

test('what takes longer than there is time is told as tight, and still due before the window', () => {
  expect(due('class1', '2027-04-30')).toEqual({ due: '2027-03-31', isTight: true });
  expect(due('class1', '2027-11-24')).toMatchObject({ isTight: false });
});

test('a figure of a year is due at the end of the year that the application is judged by', () => {
  expect(due('rdExpense', '2027-04-30').due).toBe('2026-12-31');
  expect(due('rdExpense', '2028-04-30').due).toBe('2027-12-31');
});

test('where that year is over, the report about it comes a month before the window', () => {
  expect(due('rdExpense', '2026-12-30').due).toBe('2026-11-30');
});

test('what should have been done already is due within a week, and never after the window', () => {
  expect(due('quality.iso9001', '2026-12-10')).toEqual({ due: '2026-11-30', isTight: true });
  expect(due('quality.iso9001', '2026-11-25')).toEqual({ due: '2026-11-25', isTight: true });
  expect(due('quality.iso9001', asOf)).toEqual({ due: asOf, isTight: true });
});

test('without a window, or after it, days are counted forward', () => {
  expect(due('class1InUse', null)).toEqual({ due: '2027-02-21', isTight: false });
  expect(due('rdExpense', null)).toEqual({ due: '2026-12-31', isTight: false });
  expect(due('class1InUse', '2026-11-22')).toEqual(due('class1InUse', null));
});

test('a measure a week before it closes', () => {
  expect(dueOfMeasure(asOf, '2026-11-30')).toEqual({ due: asOf, isTight: true });
  expect(dueOfMeasure(asOf, '2026-12-31')).toEqual({ due: '2026-12-24', isTight: false });
});
