import { industryWithin, regionWithin } from '../../firms';
import { MET, REVIEW, UNKNOWN, UNMET } from '../../rules/codes';
import { bestOf } from '../../rules/lists';
import type { Condition, Input } from '../../rules';
import { answerOutcomes } from './answer-code';
import { codeNode, dictionaryNode } from './code-node';
import { UNKNOWN_INDUSTRY } from './columns';
import { figureNode } from './figure-node';
import { every, fixed, negated, reviewIfUnmet, several, some } from './inner-node';
import { answerColumn, CODE, derivedColumn, derivedKey, type Layout } from './layout';
import type { BulkNode } from './node';
import { SIZE_TABLE, sizeOutcomes } from './size-code';
import { MOST_YEARS_BACK, titleColumn, titleOutcomes } from './title-code';

/** A derived column holds the two bits of `words.ts`. */
const AS_TOLD = Uint8Array.from([MET, REVIEW, UNKNOWN, UNMET]);

/** What compiling knows: the columns there are, and a list for the conditions that none of them can answer. */
export interface BulkContext {
  readonly layout: Layout;
  readonly refused: Condition[];
}

/** Turns a condition into loops over columns. One without a column is put on the list, and a stand-in returned. */
export function compileNode(condition: Condition, context: BulkContext): BulkNode {
  const { layout } = context;
  const within = (each: Condition): BulkNode => compileNode(each, context);
  const refuse = (): BulkNode => {
    context.refused.push(condition);
    return fixed(UNKNOWN);
  };
  const onColumn = (column: number, outcomes: Uint8Array): BulkNode =>
    column < 0 ? refuse() : codeNode(column, outcomes);
  if ('regionIn' in condition) {
    const { regionIn: areas } = condition;
    const outcomeOf = (region: string) => bestOf(areas.map((area) => regionWithin(region, area)));
    return dictionaryNode(CODE.region, ({ regions }) => regions, outcomeOf);
  }
  if ('industryIn' in condition) {
    const { industryIn: areas } = condition;
    const outcomeOf = (industry: string) =>
      industry === UNKNOWN_INDUSTRY ? 'unknown' : bestOf(areas.map((area) => industryWithin(industry, area)));
    return dictionaryNode(CODE.industry, ({ industries }) => industries, outcomeOf);
  }
  if ('sizeIn' in condition)
    return onColumn(condition.table === SIZE_TABLE ? CODE.size : -1, sizeOutcomes(condition.sizeIn));
  if ('smallOrMedium' in condition)
    return onColumn(
      condition.smallOrMedium === SIZE_TABLE ? CODE.size : -1,
      sizeOutcomes(['medium', 'small', 'micro']),
    );
  if ('title' in condition) {
    const { title: titles, grantedWithin } = condition;
    if (grantedWithin !== undefined && grantedWithin > MOST_YEARS_BACK) return refuse();
    const columns = titles.map(titleColumn).filter((column) => column >= 0);
    const outcomes = titleOutcomes(grantedWithin);
    return columns.length === 0 ? refuse() : some(columns.map((column) => codeNode(column, outcomes)));
  }
  if ('is' in condition)
    return onColumn(answerColumn(layout, layout.answers.indexOf(condition.is)), answerOutcomes(condition.want));
  if ('q' in condition) {
    let isComplete = true;
    const node = figureNode(condition, (input: Input) => {
      const column = layout.figures.indexOf(input);
      if (column < 0) isComplete = false;
      return column;
    });
    return isComplete ? node : refuse();
  }
  if ('qualifies' in condition || 'has' in condition) {
    const key = derivedKey(condition);
    const at = layout.derived.findIndex((each) => derivedKey(each) === key);
    return onColumn(derivedColumn(layout, at), AS_TOLD);
  }
  if ('review' in condition) return fixed(REVIEW);
  if ('not' in condition) return negated(within(condition.not));
  if ('reviewIfUnmet' in condition) return reviewIfUnmet(within(condition.reviewIfUnmet));
  if ('all' in condition) return condition.all.length === 0 ? refuse() : every(condition.all.map(within));
  if ('any' in condition) return condition.any.length === 0 ? refuse() : some(condition.any.map(within));
  return several(condition.atLeast, condition.of.map(within));
}
