import {
  actionSteps,
  changesOf,
  changeSteps,
  hasToReport,
  onDay,
  subjectOf,
  titleSteps,
  updateSteps,
  type Step,
} from '@shared/alerts';
import type { Firm } from '@shared/firms';
import { daysAfter } from '@shared/plan';
import { Random } from '@test/factories/random';

type Titles = NonNullable<Firm['titles']>;
const firmWith = (titles: Titles, region = '330106') => ({ region, titles });
const until = (code: Titles[number]['code'], expiresOn: string | null, grantedOn: string | null = null) =>
  ({ code, grantedOn, expiresOn }) as const;

/** What somebody who looks every day is told for the first time, with the day: `<day> <kind> <version>`. */
const toldDaily = (stepsOn: (day: string) => readonly Step[], from: string, days: number): string[] =>
  toldOn(
    stepsOn,
    Array.from({ length: days }, (_, at) => daysAfter(from, at)),
  );

/** The same of somebody who looks on these days. */
function toldOn(stepsOn: (day: string) => readonly Step[], days: readonly string[]): string[] {
  const told = new Map<string, string>();
  for (const day of days) {
    for (const { facts, step } of onDay(stepsOn(day), day).due) {
      const { subject, version } = subjectOf(facts, 'firm', step);
      const key = [facts.kind, subject, version].join(' ');
      if (!told.has(key)) told.set(key, `${day} ${facts.kind} ${version}`);
    }
  }
  return [...told.values()];
}

describe('a title that ends', () => {
  const SPECIALIZED = firmWith([until('specialized', '2028-12-31')]);

  test('180, 90 and 30 days before, and not on the day itself', () => {
    expect(toldDaily(() => titleSteps(SPECIALIZED), '2028-01-01', 400)).toEqual([
      '2028-07-04 title-ends 2028-12-31:180',
      '2028-10-02 title-ends 2028-12-31:90',
      '2028-12-01 title-ends 2028-12-31:30',
    ]);
  });

  test('whoever comes late hears the last word and not all of them; after the end nothing', () => {
    const stepOn = (day: string) => onDay(titleSteps(SPECIALIZED), day).due.map(({ step }) => step);
    expect(['2028-07-03', '2028-07-04', '2028-10-01', '2028-10-02', '2028-12-31', '2029-01-01'].map(stepOn)).toEqual([
      [],
      ['180'],
      ['180'],
      ['90'],
      ['30'],
      [],
    ]);
  });

  test('one that was granted anew: its later end counts, wherever it stands', () => {
    const [old, fresh] = [until('specialized', '2026-12-31'), until('specialized', '2029-12-31')];
    for (const titles of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(titleSteps(firmWith(titles)).map(({ facts }) => 'on' in facts && facts.on)).toEqual(
        Array.from({ length: 3 }, () => '2029-12-31'),
      );
    }
  });

  test('without an end there is nothing to count down to', () => {
    expect(titleSteps(firmWith([until('specialized', null)]))).toEqual([]);
    expect(titleSteps({ region: '330106', titles: null })).toEqual([]);
  });

  const EDITIONS: readonly [string, Titles[number], string, string | null, boolean][] = [
    ['2号文 since April 2026', until('specialized', '2028-12-31'), '330106', 'miit-2026-2', true],
    [
      'Shanxi until the end of April 2026: 晋工信企业字〔2026〕14号',
      until('specialized', '2026-04-30'),
      '140100',
      'miit-2022-63',
      false,
    ],
    ['the same day elsewhere', until('specialized', '2026-04-30'), '330106', 'miit-2026-2', true],
    ['little giants in 2026: 117号', until('little-giant', '2026-07-31'), '330106', 'miit-2022-63', true],
    ['little giants from 2027 on: 以当年通知为准', until('little-giant', '2027-07-31'), '330106', 'miit-2026-2', false],
    ['a title of which we have no rules', until('gazelle', '2027-07-31'), '330106', null, false],
  ];
  test.each(EDITIONS)('the edition that will apply: %s', (_why, title, region, edition, sure) => {
    for (const { facts } of titleSteps(firmWith([title], region))) expect(facts).toMatchObject({ edition, sure });
  });

  test('the first day on which an authority takes papers in stands in the place of the step that it is next to', () => {
    const dates = (expiresOn: string) =>
      titleSteps(firmWith([until('little-giant', expiresOn)])).map(({ from }) => from);
    expect(dates('2028-07-31')).toEqual(['2028-02-02', '2028-04-01', '2028-07-01']);
    // The last review before it was in the year before.
    expect(dates('2029-03-31')).toEqual(['2028-04-01', '2028-12-31', '2029-03-01']);
    // It opens so late that the last word says it.
    expect(dates('2028-04-15')).toEqual(['2027-10-18', '2028-01-16', '2028-03-16']);
  });

  test('what somebody said to be done is not told any more, in none of its steps', () => {
    const settled = ['title-ends:specialized:2028-12-31'];
    expect(onDay(titleSteps(SPECIALIZED), '2028-08-01', settled)).toEqual({ due: [], next: null });
    expect(onDay(titleSteps(SPECIALIZED), '2028-08-01', ['title-ends:specialized:2025-12-31']).due).toHaveLength(1);
  });
});

describe('信息更新', () => {
  const told = (titles: Titles, from = '2027-01-01', days = 365) =>
    toldDaily((day) => updateSteps(firmWith(titles), day), from, days);

  test('30 and 7 days before 30 April, every year', () => {
    expect(told([until('specialized', '2029-12-31')], '2027-01-01', 700)).toEqual([
      '2027-03-31 yearly-update 2027:30',
      '2027-04-23 yearly-update 2027:7',
      '2028-03-31 yearly-update 2028:30',
      '2028-04-23 yearly-update 2028:7',
    ]);
  });

  test('one word for all titles of a register, by the highest; another register has its own', () => {
    const titles = [until('innovative', null), until('little-giant', '2029-12-31'), until('champion', null)];
    const due = onDay(updateSteps(firmWith(titles), '2027-05-01'), '2027-05-01');
    expect(due.due.map(({ facts }) => facts)).toEqual([
      { kind: 'yearly-update', title: 'champion', on: '2027-05-31', sure: false },
    ]);
    expect(updateSteps(firmWith(titles), '2027-04-01')[0]?.facts).toMatchObject({ title: 'little-giant' });
    expect(told(titles).filter((each) => each.startsWith('2027-03-31'))).toHaveLength(1);
  });

  test('not of a title that is over by then, or not granted yet', () => {
    expect(told([until('specialized', '2027-04-29')])).toEqual([]);
    expect(told([until('specialized', '2027-04-30')])).toHaveLength(2);
    expect(told([until('specialized', null, '2027-05-01')])).toEqual([]);
    expect(told([until('high-tech', '2029-12-31')])).toEqual([]);
  });

  test('settled for a year: the next year is told again', () => {
    const firm = firmWith([until('specialized', null)]);
    const settled = ['yearly-update:gradient:2027'];
    expect(onDay(updateSteps(firm, '2027-04-25'), '2027-04-25', settled)).toEqual({ due: [], next: '2028-03-31' });
  });
});

describe('重大变化', () => {
  test('told at once, and 14 days before the three months are over', () => {
    expect(toldDaily(() => changeSteps([{ what: 'name', on: '2026-11-24' }]), '2026-11-24', 200)).toEqual([
      '2026-11-24 major-change 2026-11-24',
      '2027-02-10 major-change 2026-11-24:14',
    ]);
    expect(onDay(changeSteps([{ what: 'name', on: '2026-11-24' }]), '2027-02-25')).toEqual({ due: [], next: null });
  });

  const BEFORE = { name: '甲公司', uscc: '91330106MA27X00001', region: '330106' };
  test.each([
    [{ name: '乙公司' }, ['name']],
    [{ uscc: '91330106MA27X00002' }, ['uscc']],
    [{ region: '420100' }, ['region']],
    [{ region: '330200' }, []],
    [{ name: null }, []],
    [{}, []],
  ])('%j is to be reported as %j', (change, what) => expect(changesOf(BEFORE, { ...BEFORE, ...change })).toEqual(what));
  test('what was not known before is no change', () => {
    expect(changesOf({ ...BEFORE, name: null }, BEFORE)).toEqual([]);
  });

  test('only while a title is held whose register wants to know', () => {
    expect(hasToReport(firmWith([until('specialized', '2026-11-24')]), '2026-11-24')).toBe(true);
    expect(hasToReport(firmWith([until('specialized', '2026-11-23')]), '2026-11-24')).toBe(false);
    expect(hasToReport(firmWith([until('high-tech', null)]), '2026-11-24')).toBe(false);
  });
});

describe('an action of the plan', () => {
  const action = { actionId: 'a'.repeat(32), state: 'agreed', due: '2026-12-10' } as const;

  test('three days before its day, and on the first day after it', () => {
    expect(toldDaily(() => actionSteps(action), '2026-11-24', 60)).toEqual([
      '2026-12-07 action-due 2026-12-10',
      '2026-12-11 action-due 2026-12-10:late',
    ]);
  });

  test('somebody who looks a week later finds it in the plan', () => {
    expect(onDay(actionSteps(action), '2026-12-17').due).toHaveLength(1);
    expect(onDay(actionSteps(action), '2026-12-18').due).toEqual([]);
  });

  test.each(['done', 'dropped', 'draft'] as const)('one that is %s: nothing', (state) => {
    expect(actionSteps({ ...action, state })).toEqual([]);
  });
  test('without a day: nothing', () => expect(actionSteps({ ...action, due: null })).toEqual([]));
});

test('who looks only on the days that are named is told all that others are told who look every day', () => {
  const random = new Random(6);
  const codes = ['innovative', 'specialized', 'little-giant', 'champion', 'high-tech', 'tech-sme'] as const;
  const START = '2026-11-24';
  const DAYS = 1200;
  for (let round = 0; round < 25; round += 1) {
    const dayWithin = (days: number) => daysAfter(START, random.int(-200, days));
    const titles = Array.from({ length: random.int(0, 4) }, () =>
      until(random.pick(codes), random.chance(0.8) ? dayWithin(DAYS) : null),
    );
    const changes = random.chance(0.5) ? [{ what: 'name' as const, on: START }] : [];
    const due = dayWithin(300);
    const firm = firmWith(titles, random.pick(['330106', '140100', '420100']));
    const stepsOn = (day: string): readonly Step[] => [
      ...titleSteps(firm),
      ...updateSteps(firm, day),
      ...changeSteps(changes),
      ...actionSteps({ actionId: 'a'.repeat(32), state: 'doing', due }),
    ];
    const jumps: string[] = [];
    let day: string | null = START;
    while (day !== null && day < daysAfter(START, DAYS)) {
      jumps.push(day);
      day = onDay(stepsOn(day), day).next;
    }
    expect(jumps.length).toBeLessThan(40);
    expect(toldOn(stepsOn, jumps)).toEqual(toldDaily(stepsOn, START, DAYS));
  }
});
