const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** How long to wait after so many failures in a row: doubling, and not all phones at the same moment. */
export function backOff(failures: number, chance: () => number = Math.random, longest = LONGEST_MS): number {
  const whole = Math.min(longest, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + chance() / 2));
}
