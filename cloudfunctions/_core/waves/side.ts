import type { Firm } from '@shared/firms';
import { compileCatalogue, matchMeasures, type Fit, type Matchable } from '@shared/measures';
import { FITS } from '@shared/measures/terms';
import { compileBulk, type FirmColumns, type Layout } from '@shared/measures/bulk';

/** Firms of one slice, side by side and one by one. */
export interface Slice {
  readonly firms: readonly Firm[];
  readonly columns: FirmColumns;
}

/** How a measure stands to one firm. */
export interface Stand {
  readonly fit: Fit;
  /** Is it worth telling? */
  readonly isTold: boolean;
}

/** A measure as it was before a publication, or as it is after. */
export type Side = (slice: Slice) => (row: number) => Stand;

/**
 * With more conditions open than that, an alert would be a guess. A condition is open that the profile cannot answer, or that
 * only the firm can confirm: confirmations live on phones, so nobody has confirmed anything here.
 */
const MOST_OPEN = 2;

/**
 * Few and right: what fits is told; what may fit where at most two conditions are open, and none of them is a field of business
 * that few firms are in.
 */
const isWorthTelling = (fit: Fit, open: number, isNarrow: boolean): boolean =>
  fit === 'fits' || (fit === 'fits-if' && open <= MOST_OPEN && !isNarrow);

/** Makes a measure ready for slices: by columns, or firm by firm where a condition of it has none. */
export function sideOf(measure: Matchable, layout: Layout, asOf: string): Side {
  const { requirements } = measure;
  const whole = compileBulk(requirements, layout);
  if ('noColumn' in whole) return byRows(measure, asOf);
  const single = requirements.map((each) => {
    const compiled = compileBulk([each], layout);
    if ('noColumn' in compiled) throw new Error('a condition has no column that had one among the others');
    return { match: compiled.match, isNarrow: each.narrow === true };
  });
  return ({ columns }) => {
    const { fits, counts } = whole.match(columns);
    // Which conditions are open matters to those firms alone, and where there are none nobody asks.
    const opened =
      counts['fits-if'] === 0 ? [] : single.map(({ match, isNarrow }) => ({ fits: match(columns).fits, isNarrow }));
    return (row) => {
      const fit = FITS[fits[row] as number] ?? 'not-for-you';
      if (fit !== 'fits-if') return { fit, isTold: fit === 'fits' };
      const open = opened.filter((each) => FITS[each.fits[row] as number] === 'fits-if');
      const isNarrow = open.some((each) => each.isNarrow);
      return { fit, isTold: isWorthTelling(fit, open.length, isNarrow) };
    };
  };
}

function byRows(measure: Matchable, asOf: string): Side {
  const catalogue = compileCatalogue([measure]);
  const narrow = new Set(measure.requirements.filter((each) => each.narrow === true).map(({ id }) => id));
  return ({ firms }) =>
    (row) => {
      const firm = firms[row];
      const [match] = firm ? matchMeasures(catalogue, firm, { asOf, all: true }) : [];
      if (!match) return { fit: 'not-for-you', isTold: false };
      const open = match.reasons.filter(({ outcome }) => outcome === 'unknown' || outcome === 'review');
      const isNarrow = open.some(({ condition }) => narrow.has(condition));
      return { fit: match.fit, isTold: isWorthTelling(match.fit, open.length, isNarrow) };
    };
}
