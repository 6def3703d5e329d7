import type { Measure } from '@shared/measures';
import { Random } from '@test/factories/random';
import { grantCredit } from '../../cloudfunctions/_core/alerts/grant-credit';
import { BUCKET } from '../../cloudfunctions/_core/alerts/records';
import type { Context } from '../../cloudfunctions/_core/context';
import { lookout } from '../../cloudfunctions/_core/lookout';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { outbox } from '../../cloudfunctions/_core/outbox';
import { takeReceipt } from '../../cloudfunctions/_core/outbox/take-receipt';
import type { Services } from '../../cloudfunctions/_core/serve';
import type { Upkeep } from '../../cloudfunctions/_core/serve-timer';
import { openidOf, personIdOf } from '../simulate/firms';
import type { MemoryStore } from '../simulate/memory-store';
import { RunClock } from '../simulate/run-clock';
import { Killed, MortalStore, type Fate } from './mortal-store';
import { Platform, type Weather } from './platform';
import { findings, type Findings } from './findings';
import { newMeasures, newWorld, STANDING, START, TEMPLATES } from './world';

export interface Storm {
  readonly people: number;
  /** Publications, one a day; the storm goes on for as many days again, so that all of it can settle. */
  readonly publications: number;
  readonly seed: number;
  /** Seed of the platform's answers: what is to be told does not hang on them. */
  readonly luck: number;
  readonly weather: Weather;
  /** When functions die. */
  readonly fate: Fate;
  /** Timers fire twice, one after the other or both at once. */
  readonly isDoubled: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Nothing is left on its way after so long: the longest pause is the night after a day without a quota. */
const SETTLING_DAYS = 4;
const GRANTED = ['policy', 'deadline', 'task'] as const;
const WISHES = 0.4;

/** People tap, measures are published, titles end; whatever fails is done again, by its timer or by whoever wants it. */
export async function storm({ people, publications, seed, luck, weather, fate, isDoubled }: Storm): Promise<Findings> {
  const random = new Random(seed);
  const clock = new RunClock(START);
  const base = newMeasures(publications + 1);
  const store = await newWorld(people, clock, base.slice(0, 1));
  const platform = new Platform(() => clock.now(), new Random(luck), weather, STANDING);
  const servicesOf = (of: Fate): Services => serve(new MortalStore(store, of), clock, platform);
  let run = 0;
  const start = (timer: Upkeep): Promise<unknown> => timer(servicesOf(fate), `run-${(run += 1)}`).catch(ofDeath);
  for (let day = 0; day < publications + SETTLING_DAYS; day += 1) {
    const before = base.slice(0, day + 1);
    const measure = base[day + 1];
    if (measure) await untilDone(() => publish([...before, measure], measure, servicesOf(fate)));
    // The same taps whatever the weather: what is to be told hangs on nothing else.
    const taps = day < publications ? tapsOf(people, new Random(seed + 2 + day)) : [];
    for (const tap of taps) await allow(tap, platform, () => servicesOf(fate));
    const end = START + (day + 1) * DAY_MS;
    while (clock.now() < end) {
      await Promise.all(twice(isDoubled, random, () => start(lookout)));
      await Promise.all(twice(isDoubled, random, () => start(outbox)));
      for (const event of platform.dueEvents()) {
        const taken = await takeReceipt(event.body, servicesOf(fate)).then(() => true, ofDeath);
        if (taken === true) platform.received(event);
      }
      clock.advance(nextStep(store, platform, clock.now(), end));
    }
  }
  return findings(store, platform, clock);
}

function serve(db: MortalStore, clock: RunClock, platform: Platform): Services {
  const wechat = { sendMessage: (message) => db.trace(async () => platform.send(message)) } as Services['wechat'];
  return { db, clock, wechat, files: {} as Services['files'] };
}

/** A run that was killed says nothing; a fault that is none of the storm's is one of ours. */
function ofDeath(fault: unknown): null {
  if (fault instanceof Killed) return null;
  throw fault;
}

const twice = <Done>(isDoubled: boolean, random: Random, work: () => Promise<Done>): Promise<unknown>[] => {
  if (!isDoubled) return [work()];
  return random.chance(0.5) ? [work(), work()] : [work().then(work)];
};

async function untilDone(work: () => Promise<unknown>): Promise<void> {
  while ((await work().then(() => true, ofDeath)) === null);
}

function publish(measures: readonly Measure[], after: Measure, { db, clock }: Services): Promise<unknown> {
  const told = { changes: [{ before: null, after }], by: '' };
  return db
    .read('catalogue', 'current')
    .then((current) => (current as { version: string }).version)
    .then((expected) => publishCatalogue(db, clock, { measures, initials: {}, variants: '', expected, told }));
}

interface Tap {
  readonly at: number;
  readonly template: (typeof GRANTED)[number];
  readonly key: string;
}

const tapsOf = (people: number, random: Random): readonly Tap[] =>
  Array.from({ length: people }, (_, at) => at).flatMap((at) =>
    GRANTED.filter(() => random.chance(WISHES)).map((template) => ({
      ...{ at, template },
      key: `tap-${template}-${at}-${Math.floor(random.next() * 1e9)}`.padEnd(20, '0'),
    })),
  );

/** The platform counts the tap at once; the phone tells us until it was heard. */
async function allow({ at, template, key }: Tap, platform: Platform, services: () => Services): Promise<void> {
  const openid = openidOf(at);
  const asked = TEMPLATES.find((each) => each.template === template);
  platform.grant(openid, asked?.templateId ?? '');
  const answers = [{ template, answer: 'accept' as const }];
  await untilDone(() => {
    const context = { ...services(), actor: { openid, personId: personIdOf(at) } } as Context;
    return grantCredit({ key, answers }, context);
  });
}

/** To the next minute at which anything is due; a killed run is looked for after its lease has ended. */
function nextStep(store: MemoryStore, platform: Platform, now: number, end: number): number {
  const due = [
    ...(['alertBoxes', 'alertWaves'] as const).map((each) => store.table(each).index('nextAt').values()[0]),
    store.table('alertClocks').index('at').values()[0],
  ].map((at) => (at === undefined || at.startsWith('9999') ? end : Date.parse(at.replace('looking:', ''))));
  const events = platform.events.map(({ dueAt }) => dueAt);
  const { until = null } = (store.table('alertSetup').get(BUCKET)?.['stopped'] ?? {}) as {
    readonly until?: string | null;
  };
  // While nobody may be sent anything nobody's turn passes, and there is nothing to see every minute.
  if (until !== null && Date.parse(until) > now) due[0] = Date.parse(until);
  const next = Math.min(end, ...due, ...events);
  return Math.max(MINUTE_MS, Math.ceil((next - now) / MINUTE_MS) * MINUTE_MS);
}
