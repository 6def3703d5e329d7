import type { Condition } from '../../rules';
import type { Requirement } from '../schema';
import { compileNode, type BulkContext } from './compile-node';
import type { Layout } from './layout';
import { matchColumns, type BulkFits } from './match-columns';
import type { FirmColumns } from './columns';

/** One measure made ready for stores of a layout. */
export interface CompiledBulk {
  /**
   * The fit of every firm, as `matchMeasures` gives it without confirmations. Throws when the store was made for another
   * layout object.
   */
  readonly match: (columns: FirmColumns) => BulkFits;
}

/** The layout has no column for these conditions: the measure is matched firm by firm, or the layout widened. */
export interface NoColumn {
  readonly noColumn: readonly Condition[];
}

/** Turns the requirements of one measure into loops over columns, once; or names the conditions that have no column. */
export function compileBulk(
  requirements: readonly Pick<Requirement, 'when' | 'unless'>[],
  layout: Layout,
): CompiledBulk | NoColumn {
  const context: BulkContext = { layout, refused: [] };
  const nodesOf = (unless: Requirement['unless']) =>
    requirements
      .filter((each) => each.unless === unless)
      .sort((a, b) => placeOf(a.when) - placeOf(b.when))
      .map(({ when }) => compileNode(when, context));
  const never = nodesOf('never');
  const later = nodesOf('later');
  if (context.refused.length > 0) return { noColumn: context.refused };
  return {
    match: (columns) => {
      if (columns.layout !== layout) throw new Error('the columns were made for another layout');
      return matchColumns(columns, never, later);
    },
  };
}

/** What turns most firms away at the least cost comes first: a place, then a title, one look each; figures and trees last. */
const ORDER: readonly string[] = ['regionIn', 'title', 'qualifies', 'industryIn', 'sizeIn', 'is', 'q'];

function placeOf(condition: Condition): number {
  const at = ORDER.findIndex((key) => key in condition);
  return at < 0 ? ORDER.length : at;
}
