import { parseArgs } from 'node:util';

/** How large the storm is, and how bad the weather. Chances are per call; messages lie between two blows. */
export interface Options {
  readonly people: number;
  readonly messages: number;
  readonly seed: number;
  readonly weather: Weather;
}

export interface Weather {
  /** The call never arrives; it arrives and its answer does not; it comes late by up to `lateMs`; it comes twice. */
  readonly lostCall: number;
  readonly lostAnswer: number;
  readonly late: number;
  readonly lateMs: number;
  readonly twice: number;
  /** A phone forgets all but what it keeps, as after a restart. */
  readonly restart: number;
  readonly recall: number;
  readonly killFunctionEvery: number;
  readonly killCloudEvery: number;
  readonly expireEvery: number;
}

/** A long storm is not all blows: as many of them as a short one has, times so much. */
const everyOf = (messages: number, least: number, blows: number): number =>
  Math.max(least, Math.round(messages / blows));

const badWeather = (messages: number): Weather => ({
  lostCall: 0.03,
  lostAnswer: 0.03,
  late: 0.1,
  lateMs: 400,
  twice: 0.05,
  restart: 0.01,
  recall: 0.005,
  killFunctionEvery: everyOf(messages, 40, 1000),
  killCloudEvery: everyOf(messages, 200, 60),
  expireEvery: everyOf(messages, 30, 1000),
});

export const CALM: Weather = {
  lostCall: 0,
  lostAnswer: 0,
  late: 0,
  lateMs: 0,
  twice: 0,
  restart: 0,
  recall: 0,
  killFunctionEvery: Infinity,
  killCloudEvery: Infinity,
  expireEvery: Infinity,
};

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '200' },
      messages: { type: 'string', default: '110000' },
      seed: { type: 'string', default: '1' },
      calm: { type: 'boolean', default: false },
    },
  });
  const { people, messages, seed, calm } = values;
  const weather = calm ? CALM : badWeather(Number(messages));
  return { people: Number(people), messages: Number(messages), seed: Number(seed), weather };
}

/** Numbers that come out the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
