/** One line of the bench: ours beside the peer, measured in turns in the same run. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  /** ours ÷ peer, or peer ÷ ours where the target speaks of "times faster": `target` says which. */
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Nanoseconds a call: of `rounds` in which ours and peer take turns, the least disturbed one of each. */
export function inTurns(
  ours: () => void,
  peer: () => void,
  calls: { readonly ours: number; readonly peer: number },
  rounds = 9,
): { ours: number; peer: number } {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  const time = (work: () => void, count: number): number => {
    const start = process.hrtime.bigint();
    for (let at = 0; at < count; at += 1) work();
    return Number(process.hrtime.bigint() - start) / count;
  };
  time(ours, calls.ours);
  time(peer, calls.peer);
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(time(ours, calls.ours));
    times.peer.push(time(peer, calls.peer));
  }
  return { ours: Math.min(...times.ours), peer: Math.min(...times.peer) };
}

const round = (value: number): number => Number(value.toPrecision(4));

/** `most`: ours at most so many times the peer; `least`: the peer at least so many times ours. */
export function measurement(
  name: string,
  unit: string,
  times: { readonly ours: number; readonly peer: number },
  bound: { readonly most: number } | { readonly least: number },
): Measurement {
  const isMost = 'most' in bound;
  const ratio = isMost ? times.ours / times.peer : times.peer / times.ours;
  return {
    name,
    unit,
    ours: round(times.ours),
    peer: round(times.peer),
    ratio: round(ratio),
    target: isMost ? `ours/peer <= ${bound.most}` : `peer/ours >= ${bound.least}`,
    met: isMost ? ratio <= bound.most : ratio >= bound.least,
  };
}
