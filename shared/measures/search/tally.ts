/** What one word, or one spelling of it, found: a score a record, 0 where it is not found, and the fields that held it. */
export interface Tally {
  readonly scores: Float64Array;
  readonly fields: Uint8Array;
}

/** Scores and found fields of every record, all at nothing. */
export const newTally = (records: number): Tally => ({
  scores: new Float64Array(records),
  fields: new Uint8Array(records),
});

/** Back to nothing, for the next query. */
export function clear({ scores, fields }: Tally): void {
  scores.fill(0);
  fields.fill(0);
}

/** One of several spellings: the better score counts. */
export function addEither(to: Tally, from: Tally): void {
  for (let at = 0; at < to.scores.length; at += 1) {
    const score = from.scores[at] as number;
    if (score === 0) continue;
    if (score > (to.scores[at] as number)) to.scores[at] = score;
    to.fields[at] = (to.fields[at] as number) | (from.fields[at] as number);
  }
}

/** One of several words: a record that lacks it is out, or `isFirst` and it comes in. */
export function addBoth(to: Tally, from: Tally, isFirst: boolean): void {
  for (let at = 0; at < to.scores.length; at += 1) {
    const score = from.scores[at] as number;
    const before = to.scores[at] as number;
    to.scores[at] = score > 0 && (isFirst || before > 0) ? before + score : 0;
    to.fields[at] = (to.fields[at] as number) | (from.fields[at] as number);
  }
}
