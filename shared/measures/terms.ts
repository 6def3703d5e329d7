/** The closed lists of the catalogue. Chinese terms are in `docs/glossary.md`, wording in `shared/text/measures.ts`. */

/** The ten areas of 《为"专精特新"中小企业办实事清单》, in its order. */
export const AREAS = [
  'fiscal-tax',
  'credit',
  'capital-market',
  'supply-chain',
  'innovation',
  'digital',
  'talent',
  'market',
  'service',
  'local',
] as const;
export type Area = (typeof AREAS)[number];

export const LEVELS = ['national', 'provincial', 'municipal', 'county'] as const;
export type Level = (typeof LEVELS)[number];

/** GB/T 2260 has no code for the whole country; this one is the usual convention. */
export const NATION = '100000';

/**
 * What is known of the document. `unverified`: no sign that it ended, none that it goes on; `historical`: a programme
 * whose goals and dates have passed.
 */
export const STANDINGS = ['in-force', 'unverified', 'expired', 'replaced', 'historical'] as const;

export const BENEFIT_KINDS = [
  'reward',
  'subsidy',
  'tax-relief',
  'loan-interest-subsidy',
  'loan',
  'guarantee',
  'insurance',
  'voucher',
  'equity',
  'project',
  'procurement',
  'training',
  'service',
  'platform',
  'relief',
  'certification',
  'legal-right',
  'policy-framework',
] as const;

/** What an amount is for. Only the first three are money that a firm may count on (`COUNTED_BASES`). */
export const AMOUNT_BASES = [
  'per-firm',
  'per-firm-per-year',
  'per-firm-3-years',
  'per-project',
  'per-person',
  'per-centre-per-year',
  'loan-cap',
  'guaranteed-loan-cap',
  'derived',
] as const;
export const COUNTED_BASES: readonly (typeof AMOUNT_BASES)[number][] = [
  'per-firm',
  'per-firm-per-year',
  'per-firm-3-years',
];

/**
 * How one applies: in a window with dates, at any time, by itself (免申即享 or in the tax return), not in this round, not
 * at all (a law, a programme), or as the local notice says.
 */
export const APPLY_MODES = ['dated', 'rolling', 'automatic', 'closed', 'none', 'ask-locally'] as const;

/** Why an operator closes a measure before its end. */
export const CLOSED_REASONS = ['budget-used', 'closed-early'] as const;

/** As for the rules: two sources of different publishers, one source, memory alone. */
export const CONFIDENCES = ['confirmed', 'single', 'memory'] as const;

export const SOURCE_KINDS = ['official-page', 'news', 'repost', 'public-data', 'briefing', 'memory'] as const;

/** Where a measure is in time on one day. */
export const STATES = ['open', 'opens-soon', 'closing', 'rolling', 'closed', 'expired', 'replaced'] as const;
export type MeasureState = (typeof STATES)[number];

/** How a firm stands to a measure. */
export const FITS = ['fits', 'fits-if', 'not-now', 'not-for-you'] as const;
export type Fit = (typeof FITS)[number];
