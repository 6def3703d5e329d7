import { Random } from '@test/factories/random';
import { Counting, blowsAt, ManyBlows, OneBlow } from './fates';
import type { Findings } from './findings';
import { FAIR, FOUL, type Weather } from './platform';
import { storm } from './storm';

/** How large each storm is, and how many there are of each sort. */
export interface Campaign {
  readonly people: number;
  readonly publications: number;
  /** Storms in which functions die all the time and the platform is at its worst. */
  readonly storms: number;
  readonly seed: number;
}

type Faults = Findings['faults'] & { readonly lost: number; readonly strange: number };

export interface Report {
  readonly storms: number;
  /** Writes and calls of the platform in the small storm: each is died at in turn, before, in the midst of and after it. */
  readonly moments: number;
  readonly killed: number;
  readonly alerts: number;
  readonly accepted: number;
  /** By the platform's code; `null`: it did not answer, or by half. */
  readonly answers: Readonly<Record<string, number>>;
  readonly faults: Faults;
}

const DEATHS = 0.03;
/** A storm in which every moment can be died at: small, since there are as many storms as moments. */
const SMALL = { people: 4, publications: 2 };

/**
 * First a death at every single moment, in fair weather and in foul, then everything at once. What is to be told is what a calm
 * world tells: an alert that is missing is lost, one that is not in it is strange.
 */
export async function campaign({ people, publications, storms, seed }: Campaign): Promise<Report> {
  const total = new Total();
  const small = { ...SMALL, seed };
  const truth = await calm(small);
  for (const weather of [FAIR, FOUL]) {
    const counting = new Counting();
    await storm({ ...small, luck: seed, weather, fate: counting, isDoubled: false });
    total.moments += counting.moments;
    for (let at = 1; at <= counting.moments; at += 1) {
      for (const blow of blowsAt(at, counting)) await total.add(small, weather, new OneBlow(at, blow), false, truth);
    }
  }
  for (let each = 0; each < storms; each += 1) {
    const large = { people, publications, seed: seed + each };
    const fate = new ManyBlows(new Random(seed + 1000 + each), DEATHS);
    await total.add(large, FOUL, fate, true, await calm(large));
  }
  return total.report();
}

interface Size {
  readonly people: number;
  readonly publications: number;
  readonly seed: number;
}

async function calm(size: Size): Promise<ReadonlySet<string>> {
  const { alerts } = await storm({ ...size, luck: 0, weather: FAIR, fate: new Counting(), isDoubled: false });
  return new Set(alerts);
}

class Total {
  moments = 0;
  private storms = 0;
  private killed = 0;
  private alerts = 0;
  private accepted = 0;
  private readonly answers: Record<string, number> = {};
  private readonly faults: Record<string, number> = {};

  async add(
    size: Size,
    weather: Weather,
    fate: OneBlow | ManyBlows,
    isDoubled: boolean,
    truth: ReadonlySet<string>,
  ): Promise<void> {
    this.storms += 1;
    const luck = size.seed + this.storms;
    const found = await storm({ ...size, luck, weather, fate, isDoubled });
    const there = new Set(found.alerts);
    this.killed += fate.struck;
    this.alerts += found.alerts.length;
    this.accepted += found.accepted;
    const lost = [...truth].filter((id) => !there.has(id)).length;
    const strange = found.alerts.filter((id) => !truth.has(id)).length;
    addAll(this.answers, found.answers);
    addAll(this.faults, { lost, strange, ...found.faults });
  }

  report(): Report {
    const { storms, moments, killed, alerts, accepted, answers, faults } = this;
    return { storms, moments, killed, alerts, accepted, answers, faults: faults as unknown as Faults };
  }
}

function addAll(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count;
}
