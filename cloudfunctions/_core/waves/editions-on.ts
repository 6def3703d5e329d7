import { assess, RUNGS, type Assessment } from '@shared/check';
import { hashOf, rulesFor, selectEdition } from '@shared/editions';
import { authorityOf, regionsBelow, type Firm } from '@shared/firms';

/** The rules that are in force on a day. */
export interface EditionsNow {
  /** Another one where any rung of any authority is judged by other rules. */
  readonly key: string;
  /** What a check of a day would say by these rules: the figures are those of its day. */
  readonly assess: (firm: Firm, asOf: string) => Assessment;
}

export type EditionsOn = (day: string) => EditionsNow;

/** The authorities that have rules of their own, each with one of its regions. */
const AUTHORITIES: ReadonlyMap<string, string> = new Map(
  regionsBelow(null)
    .flatMap(({ code }) => [code, ...regionsBelow(code).map((city) => city.code)])
    .map((code) => [authorityOf(code), code]),
);

/** By the selector, the overlays and the rule sets as this program has them. */
export const editionsOn: EditionsOn = (day) => ({
  key: keyOf(day),
  assess: (firm, asOf) => assess(firm, { asOf, rulesOn: day, paths: false }),
});

// Every rule set is compiled for it: of one program and one day it is always the same.
const keys = new Map<string, string>();

function keyOf(day: string): string {
  const known = keys.get(day);
  if (known !== undefined) return known;
  const key = hashOf(
    [...AUTHORITIES].map(([area, region]) =>
      RUNGS.map((rung) => {
        const edition = selectEdition({ rung, purpose: 'new', asOf: day, area })?.edition;
        return edition ? [area, rung, edition, rulesFor(edition, rung, 'new', day, region)?.hash] : [area, rung];
      }),
    ),
  );
  keys.set(day, key);
  return key;
}
