import { sizeClass, type Firm, type SizeClass } from '../../firms';
import { SIZES_2011_300 } from '../../editions';
import { MET, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';

/** Size classes that a firm may still be of, as bits; 0 where the table does not size its industry. */
const BITS: Readonly<Record<SizeClass, number>> = { large: 1, medium: 2, small: 4, micro: 8 };
export const SIZE_CODE_COUNT = 16;

const bitsOf = (classes: readonly SizeClass[]): number => classes.reduce((bits, each) => bits | BITS[each], 0);

/** The size code by last year's figures, as `sizes` of `shared/editions` reads them. */
export const sizeCode = (firm: Firm, year: number): number =>
  bitsOf(sizeClass(SIZES_2011_300, firm, String(year - 1)).possible);

/** The table of sizes that the code speaks of. */
export const SIZE_TABLE = SIZES_2011_300.id;

/** Outcome by size code for a condition that asks for one of these classes. */
export function sizeOutcomes(classes: readonly SizeClass[]): Uint8Array {
  const wanted = bitsOf(classes);
  return Uint8Array.from({ length: SIZE_CODE_COUNT }, (_, possible) => {
    if (possible === 0) return REVIEW;
    const among = possible & wanted;
    return among === 0 ? UNMET : among === possible ? MET : UNKNOWN;
  });
}
