import { choosePush, STAFF_PAUSE, type Choice, type Credits, type Waiting } from '@shared/alerts';
import { china, CHOICE, FACTS, iso, one, waitingOf } from '@test/factories/alerts';

const MORNING = china('2026-11-24 10:00');
const DIGEST = china('2026-11-24 17:00');
const choose = (waiting: readonly Waiting[], now: number, changes: Partial<Choice> = {}) =>
  choosePush({ ...CHOICE, waiting, now, ...changes });
const at = (text: string): string => iso(china(text));

const fresh = () => waitingOf(FACTS['measure-new'], MORNING);
const closing = () => waitingOf({ ...FACTS['followed-closing'], on: '2026-11-26' }, MORNING);
const reply = (now = MORNING) => waitingOf(FACTS.reply, now);
const question = (now = MORNING) => waitingOf(FACTS.question, now);
const canary = (now = MORNING) => waitingOf(FACTS.canary, now);

it('nothing waits: nothing goes, and nobody has to look again', () => {
  expect(choose([], DIGEST)).toEqual({ push: null, keep: [], nextAt: null });
});

describe('the day’s message', () => {
  it('does not go before its hour, and then it goes', () => {
    const alert = fresh();
    expect(choose([alert], MORNING)).toEqual({ push: null, keep: [], nextAt: at('2026-11-24 17:00') });
    expect(choose([alert], DIGEST)).toEqual({
      push: { template: 'policy', lead: alert, others: [] },
      keep: [],
      nextAt: null,
    });
  });

  it('is led by the best, and everything else that waits goes along, the next best first', () => {
    const [a, b, c] = [fresh(), closing(), waitingOf(FACTS['measure-lost'], MORNING)];
    const { push, nextAt } = choose([c, a, b], DIGEST);
    expect(push).toEqual({ template: 'deadline', lead: b, others: [a, c] });
    expect(nextAt).toBeNull();
  });

  it('what may not be pushed yet does not go along', () => {
    const later = { ...fresh(), pushFrom: at('2026-11-25 17:00') };
    const { push, nextAt } = choose([closing(), later], DIGEST);
    expect(push?.others).toEqual([]);
    expect(nextAt).toBe(at('2026-11-25 17:00'));
  });

  it('one a day: what comes after it waits for the hour of the next one', () => {
    const sent = { pushedOn: '2026-11-24' };
    expect(choose([fresh()], DIGEST, sent)).toEqual({ push: null, keep: [], nextAt: at('2026-11-25 17:00') });
    expect(choose([fresh()], china('2026-11-25 09:00'), sent).push).toBeNull();
    expect(choose([fresh()], china('2026-11-25 17:00'), sent).push).not.toBeNull();
    // The next day's is open from its own hour on, even where it is looked at late.
    expect(choose([fresh()], china('2026-11-26 09:00'), sent).push).not.toBeNull();
  });

  it('an hour of the day that lies in quiet hours waits for their end', () => {
    const evening = { quiet: { from: '16:00', to: '19:30' } };
    expect(choose([fresh()], DIGEST, evening)).toEqual({ push: null, keep: [], nextAt: at('2026-11-24 19:30') });
    expect(choose([fresh()], china('2026-11-24 19:30'), evening).push).not.toBeNull();
  });

  it('an hour in quiet hours that span midnight counts for the day on which it goes', () => {
    const late = { digestAt: '23:00', pushedOn: '2026-11-24' };
    const alert = { ...fresh(), pushFrom: at('2026-11-24 23:00') };
    expect(choose([alert], china('2026-11-24 23:00'), late).nextAt).toBe(at('2026-11-25 08:00'));
    expect(choose([alert], china('2026-11-25 08:00'), late).push).not.toBeNull();
    expect(choose([alert], china('2026-11-25 08:00'), { ...late, pushedOn: '2026-11-25' }).nextAt).toBe(
      at('2026-11-26 08:00'),
    );
  });
});

describe('what does not wait for that hour', () => {
  it('a reply goes at once, and what waits for its hour stays', () => {
    const [urgent, alert] = [reply(), fresh()];
    const { push, nextAt } = choose([urgent, alert], MORNING);
    expect(push).toEqual({ template: 'reply', lead: urgent, others: [] });
    expect(nextAt).toBe(at('2026-11-25 17:00'));
  });

  it('where the day’s message is spent it goes first thing on the next day', () => {
    const evening = china('2026-11-24 20:00');
    const spent = { pushedOn: '2026-11-24' };
    expect(choose([reply(evening)], evening, spent).nextAt).toBe(at('2026-11-25 08:00'));
    expect(choose([reply(evening)], evening, { ...spent, quiet: { from: '08:00', to: '08:00' } }).nextAt).toBe(
      at('2026-11-25 00:00'),
    );
  });

  it('quiet hours hold for it', () => {
    const night = china('2026-11-24 23:00');
    expect(choose([reply(night)], night)).toEqual({ push: null, keep: [], nextAt: at('2026-11-25 08:00') });
    expect(choose([reply(night)], china('2026-11-25 03:00')).nextAt).toBe(at('2026-11-25 08:00'));
    expect(choose([reply(night)], china('2026-11-25 08:00')).push).not.toBeNull();
  });

  it('does not take along before its hour what waited since yesterday, but takes it along at any later one', () => {
    const [urgent, old] = [reply(china('2026-11-25 09:00')), fresh()];
    const { push } = choose([urgent, old], china('2026-11-25 09:00'), { pushedOn: '2026-11-24' });
    expect(push).toEqual({ template: 'reply', lead: urgent, others: [old] });
    const poor = { pushedOn: '2026-11-24', credits: { policy: one(1) } };
    expect(choose([urgent, old], china('2026-11-25 09:00'), poor)).toEqual({
      push: null,
      keep: [],
      nextAt: at('2026-11-25 17:00'),
    });
  });
});

describe('credit', () => {
  it('the best without credit gives way to the best that has some, and goes along', () => {
    const [best, next] = [closing(), fresh()];
    const { push } = choose([best, next], DIGEST, { credits: { policy: one(1), deadline: one(0) } });
    expect(push).toEqual({ template: 'policy', lead: next, others: [best] });
  });

  it.each<[string, Credits]>([
    ['none was given', {}],
    ['all are spent', { policy: one(0) }],
    ['one for another template', { deadline: one(3) }],
  ])('%s: nothing goes and nobody looks again', (_, credits) => {
    expect(choose([fresh()], DIGEST, { credits })).toEqual({ push: null, keep: [], nextAt: null });
  });

  it('a template that is not set up is none, whatever was accepted for it', () => {
    const accepted = { policy: { ...one(3), isStanding: true } };
    const nothing = { push: null, keep: [], nextAt: null };
    expect(choose([fresh()], DIGEST, { channels: { deadline: 'one-time' }, credits: accepted })).toEqual(nothing);
  });

  it('the last one is counted: nothing is planned with what this message takes', () => {
    const later = { ...fresh(), pushFrom: at('2026-11-25 17:00') };
    expect(choose([fresh(), later], DIGEST, { credits: { policy: one(1) } }).nextAt).toBeNull();
    expect(choose([fresh(), later], DIGEST, { credits: { policy: one(2) } }).nextAt).toBe(at('2026-11-25 17:00'));
  });

  it('where an accept holds nothing is counted; where it does not, an old accept that held is none', () => {
    const standing = { ...one(0), isStanding: true };
    const later = { ...fresh(), pushFrom: at('2026-11-25 17:00') };
    const long = { channels: { policy: 'long-term' as const }, credits: { policy: standing } };
    expect(choose([fresh(), later], DIGEST, long)).toMatchObject({
      push: { template: 'policy' },
      nextAt: at('2026-11-25 17:00'),
    });
    expect(choose([fresh()], DIGEST, { ...long, credits: { policy: one(4) } }).push).toBeNull();
    expect(choose([fresh()], DIGEST, { ...long, channels: { policy: 'one-time' } }).push).toBeNull();
  });
});

describe('what stays in the inbox alone', () => {
  const kept = (alert: Waiting, changes: Partial<Choice>, now = DIGEST) => {
    expect(choose([alert], now, changes)).toEqual({ push: null, keep: [alert.id], nextAt: null });
  };

  it('a kind that is muted', () => kept(fresh(), { mutedKinds: ['measure-new'] }));
  it('a measure that is muted, whatever is told of it', () => {
    kept(fresh(), { mutedMeasures: ['zj-loan-interest'] });
    kept(closing(), { mutedMeasures: ['zj-loan-interest'] });
    expect(choose([fresh()], DIGEST, { mutedMeasures: ['zj-loan'] }).push).not.toBeNull();
  });
  it('what was seen', () => {
    const alert = fresh();
    kept(alert, { seenTo: `${alert.at}:${alert.id}` });
    expect(choose([alert], DIGEST, { seenTo: `${alert.at}:${'0'.repeat(32)}` }).push).not.toBeNull();
  });
  it('what is over, to the millisecond', () => {
    const alert = { ...fresh(), pushUntil: iso(DIGEST) };
    kept(alert, {});
    expect(choose([{ ...alert, pushUntil: iso(DIGEST + 1) }], DIGEST).push).not.toBeNull();
  });

  it('what will be over before it could go wakes nobody', () => {
    const alert = { ...fresh(), pushUntil: at('2026-11-25 12:00') };
    expect(choose([alert], DIGEST, { pushedOn: '2026-11-24' })).toEqual({ push: null, keep: [], nextAt: null });
  });

  it('it does not go along either', () => {
    const [muted, alert] = [closing(), fresh()];
    expect(choose([muted, alert], DIGEST, { mutedKinds: ['followed-closing'] })).toEqual({
      push: { template: 'policy', lead: alert, others: [] },
      keep: [muted.id],
      nextAt: null,
    });
  });
});

describe('whoever looks after firms', () => {
  it('gets several a day, half an hour apart', () => {
    const sent = { pushedAt: iso(MORNING), pushedOn: '2026-11-24' };
    expect(choose([question()], MORNING + STAFF_PAUSE - 1, sent)).toEqual({
      push: null,
      keep: [],
      nextAt: iso(MORNING + STAFF_PAUSE),
    });
    expect(choose([question()], MORNING + STAFF_PAUSE, sent).push).not.toBeNull();
  });

  it('by one template for everything, an action of his own too', () => {
    const action = waitingOf(FACTS['action-due'], MORNING, { side: 'care' });
    expect(choose([action], DIGEST).push).toEqual({ template: 'staff', lead: action, others: [] });
  });

  it('who is of a firm as well gets both, one after the other', () => {
    const [asked, answered] = [question(), reply()];
    const { push, nextAt } = choose([answered, asked], MORNING);
    expect(push).toEqual({ template: 'staff', lead: asked, others: [] });
    expect(nextAt).toBe(iso(MORNING + 60_000));
    expect(choose([answered], MORNING + 60_000, { pushedAt: iso(MORNING) }).push?.lead).toBe(answered);
  });

  it('quiet hours hold', () => {
    const night = china('2026-11-24 22:00');
    const sent = { pushedAt: iso(night - 60_000) };
    expect(choose([question(night)], night, sent).nextAt).toBe(at('2026-11-25 08:00'));
  });
});

describe('the canary', () => {
  it('goes alone and first, at any hour, whatever is muted, seen or sent', () => {
    const night = china('2026-11-24 23:00');
    const [bird, asked] = [canary(night), question(night)];
    const everything = {
      mutedKinds: ['canary'],
      seenTo: `${iso(night)}:${'f'.repeat(32)}`,
      pushedAt: iso(night - 1),
      pushedOn: '2026-11-24',
    };
    expect(choose([asked, bird], night, everything).push).toEqual({ template: 'staff', lead: bird, others: [] });
    expect(choose([asked, bird], night).nextAt).toBe(at('2026-11-25 08:00'));
  });

  it('does not go along with another, and takes no turn from one', () => {
    const [bird, asked] = [canary(), question()];
    expect(choose([bird, asked], MORNING)).toEqual({
      push: { template: 'staff', lead: bird, others: [] },
      keep: [],
      nextAt: iso(MORNING + 60_000),
    });
  });

  it('needs an accept as any other', () => {
    expect(choose([canary()], MORNING, { credits: {} }).push).toBeNull();
  });
});
