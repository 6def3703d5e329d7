import { isIndexable } from '../store/encode-key';
import type { Doc } from '../store/types';
import { isOperatorExpression } from './filter';
import { isPlainObject } from './ejson';

export interface Bound {
  readonly value: unknown;
  readonly inclusive: boolean;
}

/** What a filter demands of one field, as far as an index can help: any of these values, or a range. */
export interface FieldDemand {
  values?: readonly unknown[];
  lower?: Bound;
  upper?: Bound;
}

export type Demands = Map<string, FieldDemand>;

function addOperator(demand: FieldDemand, operator: string, operand: unknown): void {
  if (operator === '$in' && Array.isArray(operand) && operand.every(isIndexable)) demand.values ??= operand;
  if (!isIndexable(operand)) return;
  if (operator === '$eq') demand.values = [operand];
  // MongoDB's ranges stay inside one type; null has no range of its own.
  if (operand === null) return;
  if (operator === '$gt' || operator === '$gte') demand.lower ??= { value: operand, inclusive: operator === '$gte' };
  if (operator === '$lt' || operator === '$lte') demand.upper ??= { value: operand, inclusive: operator === '$lte' };
}

function addFilter(demands: Demands, alternatives: Doc[][], filter: Doc): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) addFilter(demands, alternatives, part);
    } else if (key === '$or' && Array.isArray(condition)) alternatives.push(condition.filter(isPlainObject));
    else if (!key.startsWith('$')) {
      const demand = demands.get(key) ?? {};
      if (isOperatorExpression(condition)) {
        for (const [operator, operand] of Object.entries(condition)) addOperator(demand, operator, operand);
      } else addOperator(demand, '$eq', condition);
      if (demand.values || demand.lower || demand.upper) demands.set(key, demand);
    }
  }
}

function demandsOf(filters: readonly Doc[]): { demands: Demands; alternatives: Doc[][] } {
  const demands: Demands = new Map();
  const alternatives: Doc[][] = [];
  for (const filter of filters) addFilter(demands, alternatives, filter);
  return { demands, alternatives };
}

/**
 * The demands that every matching document meets. With an `$or` there is one set per branch, each including what stands
 * outside the `$or`; a document matches if it meets at least one of them.
 */
export function readDemands(filter: Doc): Demands[] {
  const { demands, alternatives } = demandsOf([filter]);
  const branches = alternatives[0];
  if (!branches) return [demands];
  return branches.map((branch) => demandsOf([filter, branch]).demands);
}
