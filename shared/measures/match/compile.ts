import { rungs, sizes } from '../../editions';
import { compileTable, conditionsIn, type Condition, type ConditionTable } from '../../rules';
import type { TitleCode } from '../../firms';
import { COUNTED_BASES } from '../terms';
import type { Matchable } from './types';
import { amountPoints, WEIGHTS } from './weights';

/**
 * A catalogue made ready for matching, once: every distinct condition stands once in one table, and each measure is a
 * few places in it. The lists are flat, so that ten thousand measures are ranked without an object for each.
 */
export interface CompiledCatalogue {
  /** In the order of their ids: of two with equal score the first one comes first. */
  readonly measures: readonly Matchable[];
  readonly table: ConditionTable;
  /** Requirements of measure `m` are the places `starts[m]` to `starts[m + 1]` of the four lists below. */
  readonly starts: Int32Array;
  readonly conditions: Int32Array;
  readonly columns: Int32Array;
  /** 1: unmet means never. */
  readonly never: Uint8Array;
  readonly narrow: Uint8Array;
  readonly formal: Uint8Array;
  /** 1: a title or a figure, which says more of a firm than its size or place. */
  readonly telling: Uint8Array;
  /** Points that are the same for every firm and day. */
  readonly fixed: Int32Array;
  /** Column of the preferred titles; −1 where there are none. */
  readonly preferred: Int32Array;
  readonly amounts: readonly (readonly Amount[])[];
}

/** An amount that a firm may count on; `column` says for holders of which titles, −1 for everybody. */
export interface Amount {
  readonly yuan: number;
  readonly column: number;
  readonly points: number;
}

/** Each distinct condition gets one place, on first use. */
class Places {
  readonly conditions: Condition[] = [];
  private readonly known = new Map<string, number>();

  of(condition: Condition): number {
    const key = JSON.stringify(condition);
    let place = this.known.get(key);
    if (place === undefined) {
      place = this.conditions.push(condition) - 1;
      this.known.set(key, place);
    }
    return place;
  }
}

/** Make measures ready for `matchMeasures`. Throws where a rule of theirs cannot be compiled. */
export function compileCatalogue(unordered: readonly Matchable[]): CompiledCatalogue {
  const measures = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Places();
  const requirements = measures.flatMap((measure) => measure.requirements);
  const conditions = Int32Array.from(requirements, ({ when }) => places.of(when));
  const titled: Titled = (title, grantedWithin) =>
    title.length === 0 ? -1 : places.of(grantedWithin === undefined ? { title } : { title, grantedWithin });
  const preferred = measures.map((measure) => titled(measure.preferred));
  const amounts = measures.map((measure) => amountsOf(measure, titled));
  const table = compileTable(places.conditions, { sizes, rungs });
  const columnOf = (place: number): number => (place < 0 ? -1 : table.columnOf(place));
  const starts = new Int32Array(measures.length + 1);
  measures.forEach((measure, at) => {
    starts[at + 1] = (starts[at] as number) + measure.requirements.length;
  });
  return {
    measures,
    table,
    starts,
    conditions,
    columns: conditions.map(columnOf),
    never: Uint8Array.from(requirements, ({ unless }) => (unless === 'never' ? 1 : 0)),
    narrow: Uint8Array.from(requirements, ({ narrow }) => (narrow === true ? 1 : 0)),
    formal: Uint8Array.from(requirements, ({ formal }) => (formal === true ? 1 : 0)),
    telling: Uint8Array.from(requirements, ({ when }) =>
      'title' in when || 'q' in when || 'qualifies' in when ? 1 : 0,
    ),
    fixed: Int32Array.from(measures, fixedPoints),
    preferred: Int32Array.from(preferred, columnOf),
    amounts: amounts.map((list) =>
      list.map(({ yuan, place }) => ({ yuan, column: columnOf(place), points: amountPoints(yuan) })),
    ),
  };
}

/** Where holding one of these titles stands, or having got it lately. */
type Titled = (titles: readonly TitleCode[], grantedWithin?: number) => number;

/** A title is no money, and an amount for a project, a loan or a person is not the firm's to count on. */
function amountsOf(
  { benefit: { kind, most, items }, grants, requirements }: Matchable,
  titled: Titled,
): { readonly yuan: number; readonly place: number }[] {
  if (kind === 'certification' || grants.length > 0) return [];
  if (most === null || !COUNTED_BASES.includes(most.basis)) return [];
  // What is given at recognition is given for the title that was granted, not for another one held longer.
  const [within] = requirements
    .flatMap(({ when }) => conditionsIn(when))
    .flatMap((each) => ('title' in each && each.grantedWithin !== undefined ? [each.grantedWithin] : []));
  const forTitles = items.flatMap(({ yuan, titles }) =>
    yuan !== null && titles !== null ? [{ yuan, place: titled(titles, within) }] : [],
  );
  return forTitles.length > 0 ? forTitles : [{ yuan: most.yuan, place: -1 }];
}

const fixedPoints = (measure: Matchable): number =>
  WEIGHTS.standing[measure.standing] +
  WEIGHTS.level[measure.level] +
  WEIGHTS.confidence[measure.confidence] +
  effortPoints(measure);

/** Points for how much an application asks of the firm: how one applies, and how many papers. */
export const effortPoints = ({ apply: { mode, papers } }: Matchable): number =>
  WEIGHTS.effort[mode] + WEIGHTS.effort.paper * Math.min(papers.length, WEIGHTS.effort.mostPapers);
