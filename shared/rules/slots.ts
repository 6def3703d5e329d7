import { inputKind, type Asked, type Read } from './inputs';
import type { Input } from './types';

/** What a rule set reads of a firm, each once, in a flat list of numbers. */
export interface Slot {
  readonly key: string;
  readonly read: Read;
  /** Paths of the profile to ask for when the value is unknown. */
  readonly missing: (asked: Asked) => readonly string[];
}

export class Slots {
  readonly all: Slot[] = [];
  private readonly places = new Map<string, number>();

  /** The place of an input, added on first use. */
  of = (input: Input): number => {
    const kind = inputKind(input);
    return this.add(input, kind.read, ({ year }) => [kind.path(year)]);
  };

  add(key: string, read: Read, missing: (asked: Asked) => readonly string[]): number {
    const place = this.places.get(key);
    if (place !== undefined) return place;
    this.places.set(key, this.all.length);
    this.all.push({ key, read, missing });
    return this.all.length - 1;
  }
}
