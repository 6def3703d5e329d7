import type { PublicMeasure } from '../schema';
import { appliesIn } from '../region';
import type { MeasureState } from '../terms';
import { stateBits, traitsOf, type Traits } from './traits';

/** What filters ask for, made when first asked and kept: the same day and the same region are asked again and again. */
export interface Facts {
  readonly traits: () => Traits;
  /** Fills in the states of these records. Answers are kept for as long as the same function is passed. */
  readonly fillStates: (stateOf: (record: PublicMeasure) => MeasureState, places: readonly number[]) => void;
  /** A state that was filled in. */
  readonly stateAt: (place: number) => MeasureState;
  /** Whether a record applies in a region; without a region all do. */
  readonly inRegion: (region: string | undefined) => (place: number) => boolean;
}

/** Nothing is computed yet: each fact is made at its first use. */
export function factsOf(records: readonly PublicMeasure[]): Facts {
  let made: Traits | null = null;
  const traits = (): Traits => (made ??= traitsOf(records));
  let states: (MeasureState | undefined)[] = [];
  let lastStateOf: ((record: PublicMeasure) => MeasureState) | null = null;
  let lastRegion: string | undefined;
  /** 1 applies, −1 does not, 0 was not asked yet. */
  let applies = new Int8Array(0);
  return {
    traits,
    stateAt: (place) => states[place] ?? 'closed',
    fillStates: (stateOf, places) => {
      if (stateOf !== lastStateOf) states = new Array<undefined>(records.length).fill(undefined);
      lastStateOf = stateOf;
      const column = traits().states;
      for (const place of places) {
        if (states[place] !== undefined) continue;
        const state = stateOf(records[place] as PublicMeasure);
        states[place] = state;
        column[place] = stateBits(state);
      }
    },
    inRegion: (region) => {
      if (region === undefined) return () => true;
      if (region !== lastRegion) applies = new Int8Array(records.length);
      lastRegion = region;
      return (place) => {
        if (applies[place] === 0) applies[place] = appliesIn(records[place] as PublicMeasure, region) ? 1 : -1;
        return applies[place] === 1;
      };
    },
  };
}
