import type { Random } from '@test/factories/random';
import type { Fate } from './mortal-store';

const BLOWS = ['before', 'midway', 'after'] as const;
export type Blow = (typeof BLOWS)[number];

/** Counts the moments of a storm, kills nobody, and says at the end how many there were. */
export class Counting implements Fate {
  moments = 0;
  /** Their numbers. */
  readonly bulk: number[] = [];

  next(isBulk: boolean): null {
    this.moments += 1;
    if (isBulk) this.bulk.push(this.moments);
    return null;
  }
}

/** One function dies, at the moment with this number. */
export class OneBlow implements Fate {
  private moments = 0;
  struck = 0;

  constructor(
    private readonly at: number,
    private readonly blow: Blow,
  ) {}

  next(): Blow | null {
    this.moments += 1;
    if (this.moments !== this.at) return null;
    this.struck += 1;
    return this.blow;
  }
}

/** Functions die all the time. */
export class ManyBlows implements Fate {
  struck = 0;

  constructor(
    private readonly random: Random,
    private readonly chance: number,
  ) {}

  next(): Blow | null {
    if (!this.random.chance(this.chance)) return null;
    this.struck += 1;
    return this.random.pick(BLOWS);
  }
}

/** Everything that can happen at one moment. */
export const blowsAt = (at: number, { bulk }: Counting): readonly Blow[] =>
  BLOWS.filter((blow) => blow !== 'midway' || bulk.includes(at));
