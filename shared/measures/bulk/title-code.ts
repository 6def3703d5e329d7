import { TITLE_CODES, type Firm } from '../../firms';
import { MET, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';
import { CODE } from './layout';

/**
 * One title of one firm on one day as a small number: whether an entry is valid, whether one has no known end, and how
 * many calendar years ago the newest valid one was granted. That is all that `titleOutcome` (rules/lists.ts) looks at.
 */
const VALID = 1;
const ENDLESS = 2;
/** Granted longer ago, or on no known day. */
const LONG_AGO = 61;
const NO_LIST = 255;
/** Codes are below this. */
export const TITLE_CODE_COUNT = 256;
/** `grantedWithin` beyond this cannot be told from the code. */
export const MOST_YEARS_BACK = LONG_AGO - 1;

const codeOf = (age: number, flags: number): number => age * 4 + flags;
const placeOf = new Map<string, number>(TITLE_CODES.map((code, at) => [code, at]));

/** Column of a title among the columns of codes; −1 for one that the profile does not know. */
export const titleColumn = (title: string): number => {
  const place = placeOf.get(title);
  return place === undefined ? -1 : CODE.titles + place;
};

/** Writes the codes of all titles of a firm into `columns`, at `row`. */
export function writeTitles(titles: Firm['titles'], asOf: string, columns: readonly Uint16Array[], row: number): void {
  const none = titles == null ? NO_LIST : codeOf(LONG_AGO, 0);
  for (let at = 0; at < TITLE_CODES.length; at += 1) (columns[CODE.titles + at] as Uint16Array)[row] = none;
  if (titles == null) return;
  const year = Number(asOf.slice(0, 4));
  for (const { code, grantedOn, expiresOn } of titles) {
    if ((grantedOn != null && grantedOn > asOf) || (expiresOn != null && expiresOn < asOf)) continue;
    const column = columns[titleColumn(code)] as Uint16Array;
    const before = column[row] as number;
    const age = grantedOn == null || expiresOn == null ? LONG_AGO : year - Number(grantedOn.slice(0, 4));
    column[row] = codeOf(Math.min(before >> 2, age, LONG_AGO), (before & 3) | (expiresOn == null ? ENDLESS : VALID));
  }
}

/** Outcome by title code, for a condition that asks for the title alone or for a grant within so many years. */
export function titleOutcomes(grantedWithin: number | undefined): Uint8Array {
  return Uint8Array.from({ length: TITLE_CODE_COUNT }, (_, code) => {
    if (code === NO_LIST) return UNKNOWN;
    const isValid = (code & VALID) !== 0;
    if (isValid && (grantedWithin === undefined || code >> 2 <= grantedWithin)) return MET;
    if ((code & ENDLESS) !== 0) return UNKNOWN;
    return isValid ? REVIEW : UNMET;
  });
}
