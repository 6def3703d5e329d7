import type { AssessOptions, Assessment } from '@shared/check';
import { assessFirm } from './assess-firm';
import { parseInputs, type CheckRecord } from './check-record';

/** Options that give the stored result again, whichever editions have come into force since. */
export function storedOptions({ asOf, purpose, edition, rungs }: CheckRecord): AssessOptions {
  const editions = Object.fromEntries(rungs.map(({ rung, edition }) => [rung, edition]));
  return { asOf, purpose, edition: edition ?? undefined, editions };
}

/** The stored inputs under the stored editions, by the rules as they are written today. */
export function replayCheck(check: CheckRecord): Assessment {
  return assessFirm(parseInputs(check.inputs), storedOptions(check));
}
