import { ALERT_KINDS, alertFacts, SEND_STATES, TEMPLATE_OF, TEMPLATES } from '@shared/alerts';
import { CONTRACT } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import {
  channelsOf,
  differences,
  MOST_FIELDS,
  problemsIn,
  problemsOf,
  readTyped,
  timeOf,
  typedOf,
  typedSchema,
  withField,
  withNewField,
  withoutField,
  type Typed,
  type Written,
} from '../../client/src/console/alert-setup/form-state';
import { EXAMPLES, exampleOf, filledOf, unfilled } from '../../client/src/console/alert-setup/examples';
import { isOverdue, sayAge } from '../../client/src/console/outbox/say-age';
import { saySend, sortSends } from '../../client/src/console/outbox/say-send';
import { isUnderWay, progressOf, sayProgress, titleOf } from '../../client/src/console/waves/progress';
import { SEND_CODE_HELP } from '../../client/src/texts/console-alerts';

const SETUP: Written = {
  templates: [
    {
      template: 'deadline',
      channel: 'one-time',
      templateId: 'tmpl-deadline_1',
      fields: [
        { name: 'thing1', part: 'what' },
        { name: 'date2', part: 'day' },
      ],
    },
  ],
  perSecond: 20,
  digestAt: '17:00',
  isPaused: false,
};
const TYPED = typedOf(SETUP);
const withTemplate = (template: keyof Typed['templates'], part: Partial<Typed['templates']['policy']>): Typed => ({
  ...TYPED,
  templates: { ...TYPED.templates, [template]: { ...TYPED.templates[template], ...part } },
});
const problemsOfTyped = (typed: Typed): Record<string, string> => {
  const read = readTyped(typed);
  return 'problems' in read ? Object.fromEntries(read.problems) : {};
};

describe('the setup while it is written', () => {
  test('what the cloud has comes back as it was, and only what is used goes out', () => {
    expect(readTyped(TYPED)).toEqual({ written: SETUP });
    expect(readTyped(withTemplate('deadline', { isUsed: false }))).toEqual({ written: { ...SETUP, templates: [] } });
    const schema = CONTRACT.console.setAlertSetup.in;
    const body = { key: '00000000-0000-4000-8000-000000000000', region: NATION, version: 0, ...SETUP };
    expect(schema.safeParse(body).success).toBe(true);
    expect(typedSchema.safeParse(TYPED).success).toBe(true);
  });

  test('every place that the cloud would refuse is named', () => {
    const fields = [
      { name: '事项', part: 'what' as const },
      { name: 'thing2', part: null },
      { name: 'thing2', part: 'day' as const },
    ];
    const bad = {
      ...withTemplate('policy', { isUsed: true, templateId: ' a b ', fields }),
      perSecond: '0',
      digestAt: '25:00',
    };
    expect(Object.keys(problemsOfTyped(bad)).sort()).toEqual([
      'digestAt',
      'perSecond',
      'policy.fields.0.name',
      'policy.fields.1.part',
      'policy.fields.2.name',
      'policy.templateId',
    ]);
    expect(Object.keys(problemsOfTyped(withTemplate('policy', { isUsed: true, templateId: 'a', fields: [] })))).toEqual(
      ['policy.fields'],
    );
    // What is typed of a template that is not used is nobody's problem.
    expect(problemsOfTyped(withTemplate('policy', { isUsed: false, templateId: '', fields }))).toEqual({});
  });

  test.each([
    ['1', true],
    ['1000', true],
    ['0', false],
    ['1001', false],
    ['', false],
    ['2.5', false],
  ])('%s messages a second: %s', (perSecond, isFine) => {
    expect('perSecond' in problemsOfTyped({ ...TYPED, perSecond })).toBe(!isFine);
  });

  test.each([
    ['17:00', '17:00'],
    ['9:05', '09:05'],
    ['09：05', '09:05'],
    ['0905', '09:05'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['12:60', null],
    ['', null],
  ])('the hour %s is %s', (text, time) => {
    expect(timeOf(text)).toBe(time);
  });

  test('what the cloud refuses stands at the same field here, by the order in which it was sent', () => {
    const typed = withTemplate('policy', { isUsed: true });
    const refused = (path: string) => ({ path, code: 'x', message: '不对' });
    const paths = ['templates.0.fields.1.name', 'templates.1.templateId', 'templates.1', 'digestAt', 'version'];
    expect([...problemsOf(paths.map(refused), typed).keys()]).toEqual([
      'policy.fields.1.name',
      'deadline.templateId',
      'deadline.fields',
      'digestAt',
      '$',
    ]);
    const own = problemsIn(
      new Map([
        ['policy.fields.1.name', '不对'],
        ['deadline.templateId', '不对'],
      ]),
      'policy',
    );
    expect([...own.keys()]).toEqual(['fields.1.name']);
  });

  test('fields are added up to what a template has, and taken away one by one', () => {
    let template = TYPED.templates.policy;
    for (let at = 0; at < 10; at++) template = withNewField(template);
    expect(template.fields).toHaveLength(MOST_FIELDS);
    const named = withField(template, 1, { name: 'thing9' });
    expect(withoutField(named, 0).fields[0]).toEqual({ name: 'thing9', part: null });
  });

  test('two setups differ in what is sent, not in what lies beside it', () => {
    expect(differences(TYPED, TYPED)).toEqual([]);
    expect(differences(TYPED, withTemplate('policy', { templateId: 'typed and not used' }))).toEqual([]);
    const other = { ...withTemplate('deadline', { templateId: 'other' }), isPaused: true };
    expect(differences(TYPED, other)).toEqual(['截止提醒', '暂停发送']);
  });

  test('staff messages are for whoever looks after firms', () => {
    expect(channelsOf('policy')).not.toContain('staff');
    expect(channelsOf('staff')).toContain('staff');
  });
});

describe('the example of a message', () => {
  test('every kind that is told has one', () => {
    const kinds = new Set(TEMPLATES.flatMap((template) => EXAMPLES[template].map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([...ALERT_KINDS].sort());
  });

  test('every template has examples that the contract takes and that all parts can be asked of', () => {
    for (const template of TEMPLATES) {
      for (const facts of EXAMPLES[template]) {
        expect(alertFacts.safeParse(facts).success).toBe(true);
        expect(TEMPLATE_OF[facts.kind]).toBe(template);
      }
      expect(exampleOf(template, 'what')).not.toBe('');
      expect(unfilled(template, { fields: [{ name: 'thing1', part: 'what' }] }).size).toBe(0);
    }
  });

  test('a field that cannot hold what it is filled with shows before anything is saved', () => {
    const fields = [
      { name: 'date1', part: 'what' as const },
      { name: 'date2', part: 'day' as const },
      { name: '', part: 'what' as const },
    ];
    expect(filledOf('deadline', { fields })).toEqual([null, '2026年12月31日', undefined]);
    expect([...unfilled('deadline', { fields }).keys()]).toEqual([0]);
  });

  test('a field that some of the alerts leave empty is found out by the others', () => {
    // A measure without an end has no day to tell.
    const fields = [{ name: 'date1', part: 'day' as const }];
    expect(filledOf('policy', { fields })[0]).not.toBeNull();
    expect(unfilled('policy', { fields }).get(0)).toContain('新政策');
  });
});

describe('how the outbox does, in words', () => {
  const NOW = '2026-11-24T09:00:00.000Z';
  test.each([
    ['2026-11-24T08:59:30.000Z', '不到 1 分钟', false],
    ['2026-11-24T08:59:00.000Z', '1 分钟', false],
    ['2026-11-24T08:30:00.000Z', '30 分钟', false],
    ['2026-11-24T08:29:59.000Z', '30 分钟', true],
    ['2026-11-24T07:00:00.000Z', '2 小时', true],
    ['2026-11-22T09:00:00.000Z', '2 天', true],
    ['2026-11-24T09:00:05.000Z', '不到 1 分钟', false],
  ])('since %s is %s', (since, words, isLate) => {
    expect(sayAge(since, NOW)).toBe(words);
    expect(isOverdue(since, NOW)).toBe(isLate);
  });

  test('each state and each known code says what it means and what to do', () => {
    for (const state of SEND_STATES) expect(saySend({ state, code: 0 }).help).not.toBe('');
    for (const code of Object.keys(SEND_CODE_HELP).map(Number))
      expect(saySend({ state: 'failed', code }).help).toBe(SEND_CODE_HELP[code]);
    expect(saySend({ state: 'refused', code: 43101 }).help).toContain('正常');
    expect(saySend({ state: 'failed', code: 47003 }).help).toContain('字段');
    // A code that nobody has explained is handed on by the state's own words.
    expect(saySend({ state: 'failed', code: 99999 }).help).toContain('技术人员');
  });

  test('what somebody has to see to stands first', () => {
    const sends = [
      { state: 'sent', code: 0, count: 900 },
      { state: 'refused', code: 43101, count: 40 },
      { state: 'failed', code: 47003, count: 2 },
      { state: 'failed', code: 40037, count: 5 },
      { state: 'unsure', code: -604102, count: 1 },
    ];
    expect(sortSends(sends).map(({ code }) => code)).toEqual([40037, 47003, -604102, 0, 43101]);
  });
});

describe('how far a wave is', () => {
  const wave = {
    waveId: 'w',
    at: '2026-11-24T09:00:00.000Z',
    firms: 250,
    of: 1000,
    alerts: 10,
    withdrawn: 0,
    mayCancel: true,
  };
  test('runs up to ninety-nine of a hundred, and is whole when it is over', () => {
    expect(progressOf({ state: 'running', firms: 250, of: 1000 })).toBe(25);
    expect(progressOf({ state: 'running', firms: 0, of: 0 })).toBe(0);
    expect(progressOf({ state: 'running', firms: 1200, of: 1000 })).toBe(99);
    expect(progressOf({ state: 'done', firms: 0, of: 0 })).toBe(100);
    expect(['running', 'done', 'cancelling', 'cancelled'].map((state) => isUnderWay({ state } as never))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
  test('in words', () => {
    expect(sayProgress({ ...wave, state: 'running' })).toBe('已看 250 家企业，共约 1000 家，提醒 10 条以上');
    expect(sayProgress({ ...wave, state: 'cancelled', withdrawn: 5 })).toContain('撤回 5 条以上');
    expect(sayProgress({ ...wave, state: 'cancelled', alerts: 0 })).toContain('提醒不足 5 条，撤回不足 5 条');
    expect(sayProgress({ ...wave, state: 'done' })).toBe('看了 250 家企业，提醒 10 条以上');
    expect(
      titleOf({
        kind: 'measures',
        measures: [
          { measureId: 'a', title: '甲' },
          { measureId: 'b', title: '乙' },
        ],
      }),
    ).toBe('甲 等 2 条政策');
    expect(titleOf({ kind: 'editions', measures: [] })).toContain('换版');
  });
});
