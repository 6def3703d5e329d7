import { parseArgs } from 'node:util';

/** How large the simulated country is, and what the platform allows. Times are virtual. */
export interface Options {
  readonly firms: number;
  readonly measures: number;
  readonly days: number;
  /** Share of the owners who have allowed messages, and how many each of them. */
  readonly reach: number;
  readonly credits: number;
  /** Messages a second (`alertSetup.perSecond`), and a day, by the platform's quota. */
  readonly perSecond: number;
  readonly quota: number;
  /** A call of the database and of the platform takes so long. */
  readonly callMs: number;
  readonly sendMs: number;
  /** What a document costs a bulk call on top of that: carrying, reading and judging it. */
  readonly documentUs: number;
  /** Calls of the database a second at most, of all functions; 0: any number. */
  readonly qps: number;
  /** Runs of the outbox that start at the same minute. */
  readonly outboxes: number;
  readonly seed: number;
}

const DEFAULTS: Options = {
  ...{ firms: 10_000, measures: 200, days: 20, reach: 0.3, credits: 2, perSecond: 100, quota: 10_000_000 },
  ...{ callMs: 8, sendMs: 60, documentUs: 50, qps: 0, outboxes: 1, seed: 1 },
};
export const NAMES = Object.keys(DEFAULTS) as readonly (keyof Options)[];

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Of `--firms 1000000 --per-second 100`; what is not named has its default, and an unknown name is refused. */
export function readOptions(args: readonly string[]): Options {
  const options = Object.fromEntries(NAMES.map((name) => [dashed(name), { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], options });
  const given = NAMES.map((name) => [name, numberOf(dashed(name), values[dashed(name)] ?? DEFAULTS[name])]);
  return Object.fromEntries(given) as unknown as Options;
}

function numberOf(name: string, text: unknown): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} must be a number, and not ${String(text)}`);
  return number;
}
