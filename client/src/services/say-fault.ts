import { FAULTS } from '../texts/faults';
import { CallError } from './call';

/** Words of one page for what its own deeds can meet, by the code of the field or of the answer. */
export type FaultWords = Readonly<Record<string, string>>;

/**
 * Why the cloud did not do as asked, and what to do next: the page's own words first, then the common ones, then those of the
 * cloud. What did not come from our cloud has no words for a reader: it gets ours.
 */
export function sayFault(error: Error, words: FaultWords = {}): string {
  if (!(error instanceof CallError)) return FAULTS.other;
  const codes = [...error.fields.map(({ code }) => code), error.code];
  for (const known of [words, FAULTS.byCode]) {
    const code = codes.find((each) => known[each] !== undefined);
    if (code !== undefined) return known[code] ?? FAULTS.other;
  }
  return error.fields[0]?.message ?? error.message;
}
