import { stateOn, type Timed } from '@shared/measures';
import { shanghaiDate } from '@shared/rules';

/** In force without an end, to be applied for at any time. */
const always: Timed = {
  standing: 'in-force',
  replacedBy: null,
  inForceFrom: null,
  inForceTo: null,
  apply: { mode: 'rolling', channel: null, papers: [], windowText: null, opensOn: null, closesOn: null },
  closedEarly: null,
};
const within = (opensOn: string | null, closesOn: string | null, mode: Timed['apply']['mode'] = 'dated'): Timed => ({
  ...always,
  apply: { ...always.apply, mode, opensOn, closesOn },
});
const stateAt = (measure: Timed, instant: string) => stateOn(measure, shanghaiDate(Date.parse(instant))).state;

describe('the first and the last day belong to a window wholly, in Asia/Shanghai', () => {
  const window = within('2026-06-01', '2026-08-31');
  it.each([
    ['2026-05-31T23:59:59.999+08:00', 'opens-soon'],
    ['2026-06-01T00:00:00.000+08:00', 'open'],
    ['2026-06-01T23:59:59.999+08:00', 'open'],
    ['2026-08-31T00:00:00.000+08:00', 'closing'],
    ['2026-08-31T23:59:59.999+08:00', 'closing'],
    ['2026-09-01T00:00:00.000+08:00', 'closed'],
    // The same instants as a server in UTC writes them.
    ['2026-05-31T15:59:59.999Z', 'opens-soon'],
    ['2026-05-31T16:00:00.000Z', 'open'],
    ['2026-08-31T15:59:59.999Z', 'closing'],
    ['2026-08-31T16:00:00.000Z', 'closed'],
  ])('%s: %s', (instant, state) => expect(stateAt(window, instant)).toBe(state));
});

describe('the end of the document counts as the end of a window, and expires', () => {
  const ending: Timed = { ...always, inForceFrom: '2026-01-01', inForceTo: '2026-12-31' };
  it.each([
    ['2025-12-31', 'opens-soon', 1, '2026-01-01'],
    ['2026-01-01', 'rolling', 364, '2026-12-31'],
    ['2026-11-30', 'rolling', 31, '2026-12-31'],
    ['2026-12-01', 'closing', 30, '2026-12-31'],
    ['2026-12-31', 'closing', 0, '2026-12-31'],
    ['2027-01-01', 'expired', null, null],
  ])('%s: %s', (day, state, days, until) => expect(stateOn(ending, day)).toEqual({ state, days, until }));
});

describe('what is not decided by dates', () => {
  it('a round that is over is closed, whatever the day', () => {
    expect(stateOn(within(null, null, 'closed'), '2026-11-24').state).toBe('closed');
  });
  it('a round with a known end was open before it', () => {
    expect(stateOn(within('2026-04-25', '2026-05-25', 'closed'), '2026-05-25').state).toBe('closing');
    expect(stateOn(within('2026-04-25', '2026-05-25', 'closed'), '2026-05-26').state).toBe('closed');
  });
  it('where the local notice decides, the measure is open while the document is in force', () => {
    expect(stateOn(within(null, null, 'ask-locally'), '2026-11-24').state).toBe('open');
  });
  it('what comes by itself, or needs no application, is rolling', () => {
    for (const mode of ['automatic', 'none', 'rolling'] as const) {
      expect(stateOn(within(null, null, mode), '2026-11-24').state).toBe('rolling');
    }
  });
  it('a historical document has expired, and one that was replaced says so', () => {
    expect(stateOn({ ...always, standing: 'historical' }, '2026-11-24').state).toBe('expired');
    expect(stateOn({ ...always, standing: 'replaced', replacedBy: 'cn-new' }, '2026-11-24').state).toBe('replaced');
  });
  it('a document that another one replaces is itself until its last day', () => {
    const old: Timed = { ...always, standing: 'replaced', replacedBy: 'cn-new', inForceTo: '2026-03-31' };
    expect(stateOn(old, '2026-03-31').state).toBe('closing');
    expect(stateOn(old, '2026-04-01').state).toBe('replaced');
  });
});

describe('预算用完 or 提前截止, as an operator sets it', () => {
  const early: Timed = {
    ...within('2026-06-01', '2026-08-31'),
    closedEarly: { on: '2026-07-15', reason: 'budget-used' },
  };
  it.each([
    ['2026-07-14', 'open'],
    ['2026-07-15', 'closed'],
    ['2026-08-31', 'closed'],
  ])('%s: %s', (day, state) => expect(stateOn(early, day).state).toBe(state));
  it('is still expired after the end of the document', () => {
    expect(stateOn({ ...early, inForceTo: '2026-12-31' }, '2027-01-01').state).toBe('expired');
  });
});
