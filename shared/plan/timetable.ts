import { daysBetween } from '../rules';

/** The day of planning, and the day on which the papers have to be in; null where nobody has said it. */
export interface Times {
  readonly asOf: string;
  readonly window: string | null;
}

/** A day, and whether there is less time than the thing usually takes. */
export interface Due {
  readonly due: string;
  readonly isTight: boolean;
}

/**
 * How long before the window something has to be done, so that its proof can go in with the papers, and how long it usually
 * takes. `year`: the figure is that of a whole accounting year. Experience of ours and no law: they order a draft that a
 * commissioner corrects, and nothing else.
 */
interface Lead {
  readonly before: number;
  readonly takes: number;
  readonly year?: true;
}

const YEAR: Lead = { before: 30, takes: 90, year: true };
const OTHERWISE: Lead = { before: 30, takes: 30 };

const LEADS: Readonly<Record<string, Lead>> = {
  // What is not known decides on everything else.
  data: { before: 60, takes: 7 },
  talk: { before: 60, takes: 7 },
  service: { before: 30, takes: 14 },
  sales: YEAR,
  mainRevenue: YEAR,
  rdExpense: YEAR,
  rdExpenseBefore: YEAR,
  debt: YEAR,
  netProfit: YEAR,
  highTechRevenue: YEAR,
  equityRaised: YEAR,
  rdStaff: YEAR,
  techStaff: YEAR,
  // An invention takes a year or more from filing to grant, a software copyright a few months.
  class1: { before: 30, takes: 365 },
  class1InUse: { before: 30, takes: 90 },
  class1HighValue: { before: 30, takes: 365 },
  class2: { before: 30, takes: 90 },
  rdInstitution: { before: 45, takes: 180 },
  jointRdInstitution: { before: 30, takes: 60 },
  digitalLevel: { before: 30, takes: 60 },
  coreSystemDigital: { before: 30, takes: 60 },
  marketShare: { before: 14, takes: 180 },
  marketRank: { before: 14, takes: 180 },
  marketRankGlobal: { before: 14, takes: 365 },
  evaluationScore: { before: 14, takes: 30 },
  'quality.iso9001': { before: 30, takes: 120 },
  'quality.productCertified': { before: 30, takes: 180 },
  'quality.ownBrand': { before: 30, takes: 270 },
  'quality.standards': { before: 30, takes: 365 },
  'quality.provincialAward': { before: 30, takes: 365 },
  title: { before: 60, takes: 180 },
};

/** Papers of a measure are to be in a week before it closes. */
const MEASURE: Lead = { before: 7, takes: 14 };
/** What should have been done already is due so soon. */
const AT_ONCE = 7;

/** The day by which a lever of the path is to be moved. */
export const dueOfLever = (lever: string, times: Times): Due =>
  dueOf(LEADS[lever.startsWith('title:') ? 'title' : lever] ?? OTHERWISE, times);

/** The day by which the papers of a measure are to be in. */
export const dueOfMeasure = (asOf: string, closesOn: string): Due => dueOf(MEASURE, { asOf, window: closesOn });

/**
 * Counted back from the window, never before the day of planning: what is late already is due within a week, and before the
 * window. Without a window that lies ahead it is counted forward.
 */
function dueOf(lead: Lead, { asOf, window }: Times): Due {
  if (window === null || window < asOf) {
    return { due: lead.year ? endOfYear(asOf, 0) : daysAfter(asOf, lead.takes), isTight: false };
  }
  const counted = backFrom(window, asOf, lead);
  if (counted >= asOf) return { due: counted, isTight: daysBetween(asOf, window) < lead.takes };
  return { due: earlier(daysAfter(asOf, AT_ONCE), window), isTight: true };
}

function backFrom(window: string, asOf: string, { before, year }: Lead): string {
  // The year that the application will be judged by; one that is over already leaves the report to be audited.
  const end = endOfYear(window, -1);
  return year && end >= asOf ? end : daysAfter(window, -before);
}

const endOfYear = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}-12-31`;
const earlier = (a: string, b: string): string => (a < b ? a : b);

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
