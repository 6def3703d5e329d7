import { stateOn, type Measure } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { dayAfter } from '../../../../cloudfunctions/_core/import/check-catalogue';

/** What the calendar does to the catalogue, without anybody touching it. */

const measureOf = (id: string): Measure => {
  const measure = CATALOGUE.find((each) => each.id === id);
  if (!measure) throw new Error(`no ${id}`);
  return measure;
};
const OVER = ['closed', 'expired', 'replaced'];
const isOver = (measure: Measure, day: string): boolean => OVER.includes(stateOn(measure, day).state);

/** They end with 2026 and nobody should have to remember it. */
const END_WITH_2026 = [
  'cn-loan-interest-equipment-2026',
  'cn-loan-interest-service-2026',
  'cn-unemployment-job-retention-2026',
  'cn-unemployment-expand-2026',
  'cn-unemployment-skill-subsidy-2026',
  'hlj-loan-scale-2025',
  'sh-credit-platform-19',
  'zz-srdi-3y',
];

test.each(END_WITH_2026)(
  '%s can be had on the last day of 2026, in words "closing", and is over on the first of 2027',
  (id) => {
    const measure = measureOf(id);
    expect(stateOn(measure, '2026-12-31')).toEqual({ state: 'closing', days: 0, until: '2026-12-31' });
    expect(isOver(measure, '2027-01-01')).toBe(true);
  },
);

describe('no measure is open after an end', () => {
  const ends = CATALOGUE.flatMap((measure) =>
    [measure.inForceTo, measure.apply.closesOn].flatMap((end) =>
      end === null ? [] : [{ id: measure.id, measure, end }],
    ),
  );

  it('there are ends to look at', () => expect(ends.length).toBeGreaterThan(50));

  it.each(ends)('$id after $end', ({ measure, end }) => {
    for (const days of [1, 2, 31, 366, 3650]) expect(isOver(measure, dayAfter(end, days))).toBe(true);
  });
});

describe('the last day belongs to a measure wholly', () => {
  const open = CATALOGUE.filter((measure) => !isOver(measure, '2026-11-23'));
  const lasts = open.flatMap((measure) => {
    const last = [measure.inForceTo, measure.apply.closesOn].filter((end) => end !== null).sort()[0];
    return last === undefined ? [] : [{ id: measure.id, measure, last }];
  });

  it.each(lasts)('$id on $last', ({ measure, last }) => {
    expect(stateOn(measure, last)).toMatchObject({ state: 'closing', days: 0, until: last });
  });
});

test('expired, historical and replaced documents are over on every day, and say where to look where it is known', () => {
  const past = CATALOGUE.filter(({ standing }) => ['expired', 'historical', 'replaced'].includes(standing));
  expect(past.length).toBeGreaterThan(30);
  for (const measure of past) {
    expect([measure.id, isOver(measure, '2026-11-23')]).toEqual([measure.id, true]);
    if (measure.standing === 'replaced') expect(measure.replacedBy).not.toBeNull();
  }
});
