import fc from 'fast-check';
import {
  ALERT_KINDS,
  choosePush,
  isQuiet,
  NO_CREDIT,
  pushTimes,
  reserved,
  spent,
  templateFor,
  TEMPLATES,
  type Choice,
  type Credits,
  type Waiting,
} from '@shared/alerts';
import { shanghaiDate } from '@shared/rules';
import { china, CHOICE, FACTS, iso, one } from '@test/factories/alerts';

/** A year of somebody who wants to be told everything, as the outbox goes through it. */

const START = china('2026-01-01 00:00');
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const kind = fc.constantFrom(...ALERT_KINDS);
const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
const year = fc.record({
  alerts: fc.array(fc.record({ kind, at: fc.integer({ min: 0, max: YEAR }), care: fc.boolean() }), { maxLength: 120 }),
  quiet: fc.record({ from: time, to: time }),
  digestAt: time,
  left: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: TEMPLATES.length, maxLength: TEMPLATES.length }),
  isSeen: fc.array(fc.integer({ min: 0, max: YEAR }), { maxLength: 4 }),
});
type Year = typeof year extends fc.Arbitrary<infer T> ? T : never;

/** Days in the facts lie around the year's own: each is moved so that the alert is about one of the days after it. */
function alertOf({ kind, at, care }: Year['alerts'][number], index: number, digestAt: string): Waiting {
  const facts = FACTS[kind];
  const moved = 'on' in facts ? { ...facts, on: shanghaiDate(START + at + 5 * 24 * HOUR) } : facts;
  return {
    id: String(index).padStart(32, '0'),
    facts: moved,
    side: care || kind === 'question' || kind === 'canary' ? 'care' : 'firm',
    at: iso(START + at),
    ...pushTimes(moved, START + at, digestAt),
  };
}

interface Sent {
  readonly at: number;
  readonly lead: Waiting;
  readonly ids: readonly string[];
}

function live({ alerts, quiet, digestAt, left, isSeen }: Year) {
  const all = alerts.map((each, index) => alertOf(each, index, digestAt)).sort((a, b) => (a.at < b.at ? -1 : 1));
  let credits: Credits = Object.fromEntries(TEMPLATES.map((each, index) => [each, one(left[index] ?? 0)]));
  const channels = Object.fromEntries(TEMPLATES.map((each) => [each, 'one-time'])) as Choice['channels'];
  const sent: Sent[] = [];
  const kept: string[] = [];
  let box: Pick<Choice, 'pushedOn' | 'pushedAt'> = { pushedOn: '', pushedAt: null };
  let waiting: readonly Waiting[] = [];
  let seenTo = '';
  let nextAt: number | null = null;
  let now = START;

  const look = (moment: number) =>
    choosePush({ ...CHOICE, ...box, waiting, now: moment, credits, channels, quiet, digestAt, seenTo });
  const turn = (): void => {
    const { push, keep, nextAt: then } = look(now);
    if (then !== null) expect(Date.parse(then)).toBeGreaterThan(now);
    nextAt = then === null ? null : Date.parse(then);
    kept.push(...keep);
    const gone = new Set(keep);
    if (push) {
      const credit = reserved(credits[push.template] ?? NO_CREDIT);
      expect(credit).not.toBeNull();
      credits = { ...credits, [push.template]: spent(credit ?? NO_CREDIT) };
      const ids = [push.lead, ...push.others].map(({ id }) => id);
      sent.push({ at: now, lead: push.lead, ids });
      ids.forEach((id) => gone.add(id));
      const day = shanghaiDate(now);
      if (push.lead.side === 'firm') box = { ...box, pushedOn: day };
      else if (push.lead.facts.kind !== 'canary') box = { ...box, pushedAt: iso(now) };
    }
    waiting = waiting.filter(({ id }) => !gone.has(id));
  };
  /** Nothing could have gone between two turns. */
  const until = (moment: number): void => {
    while (nextAt !== null && nextAt <= moment) {
      const between = now + (nextAt - now) / 2;
      if (between > now + 60_000) expect(look(Math.floor(between)).push).toBeNull();
      now = nextAt;
      turn();
    }
    now = moment;
  };

  const events = [
    ...all.map((alert) => ({ at: Date.parse(alert.at), alert })),
    ...isSeen.map((at) => ({ at: START + at, alert: null })),
  ].sort((a, b) => a.at - b.at);
  for (const { at, alert } of events) {
    until(at - 1);
    now = at;
    if (alert) waiting = [alert, ...waiting];
    else seenTo = `${iso(at)}:${'f'.repeat(32)}`;
    turn();
  }
  until(START + 2 * YEAR);
  return { all, sent, kept, waiting, credits };
}

it('every alert goes once, stays, or still waits; one message a day; never in quiet hours; nobody is woken for nothing', () => {
  fc.assert(
    fc.property(year, (one) => {
      const { all, sent, kept, waiting, credits } = live(one);
      const days = sent.filter(({ lead }) => lead.side === 'firm').map(({ at }) => shanghaiDate(at));
      expect(new Set(days).size).toBe(days.length);

      const gone = [...sent.flatMap(({ ids }) => ids), ...kept, ...waiting.map(({ id }) => id)];
      expect(gone.sort()).toEqual(all.map(({ id }) => id).sort());

      for (const { at, lead, ids } of sent) {
        if (lead.facts.kind === 'canary') expect(ids).toHaveLength(1);
        else expect(isQuiet(at, one.quiet)).toBe(false);
        for (const each of all.filter(({ id }) => ids.includes(id))) {
          expect(at).toBeGreaterThanOrEqual(Date.parse(each.pushFrom));
          expect(at).toBeLessThan(Date.parse(each.pushUntil));
          expect(each.side).toBe(lead.side);
        }
      }
      const staff = sent.filter(({ lead }) => lead.side === 'care' && lead.facts.kind !== 'canary').map(({ at }) => at);
      staff.slice(1).forEach((at, index) => expect(at - (staff[index] ?? 0)).toBeGreaterThanOrEqual(30 * 60_000));

      for (const template of TEMPLATES) {
        const { left, spent: used, granted } = credits[template] ?? NO_CREDIT;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + used).toBe(granted);
        expect(sent.filter(({ lead }) => templateFor(lead) === template)).toHaveLength(used);
      }
    }),
    { numRuns: 150 },
  );
});

it('with credit for everything only what was over before its turn stays behind', () => {
  fc.assert(
    fc.property(year, (one) => {
      const { waiting, kept, all } = live({ ...one, left: TEMPLATES.map(() => 1000), isSeen: [] });
      const behind = [...kept, ...waiting.map(({ id }) => id)];
      // Two days: one for the day's message that another took, one for the hour of the next.
      for (const { pushFrom, pushUntil } of all.filter(({ id }) => behind.includes(id)))
        expect(Date.parse(pushUntil) - Date.parse(pushFrom)).toBeLessThan(2 * 24 * HOUR);
    }),
    { numRuns: 100 },
  );
});
