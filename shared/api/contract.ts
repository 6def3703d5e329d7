import type { z } from '../zod';
import { checkContract } from './check';
import { firmsContract } from './firms';
import { measuresContract } from './measures';

/** Every function with every action, what goes in and what comes out. */
export const CONTRACT = { firms: firmsContract, check: checkContract, measures: measuresContract } as const;

export type FunctionName = keyof typeof CONTRACT;
export type ActionName<Fn extends FunctionName> = keyof (typeof CONTRACT)[Fn] & string;

/** One action of one function: what it takes and what it answers. */
export interface ActionSchemas {
  readonly in: z.ZodType;
  readonly out: z.ZodType;
}

type Schemas<Fn extends FunctionName, Action extends ActionName<Fn>> = (typeof CONTRACT)[Fn][Action] & ActionSchemas;

/** `data` of a call, as read from the wire: `firm` is still to be parsed. */
export type ActionInput<Fn extends FunctionName, Action extends ActionName<Fn>> = z.infer<Schemas<Fn, Action>['in']>;
/** `data` of the reply. */
export type ActionOutput<Fn extends FunctionName, Action extends ActionName<Fn>> = z.infer<Schemas<Fn, Action>['out']>;

/** Names of an action as in the access table and in logs: `firms.create`. */
export type ActionId = { [Fn in FunctionName]: `${Fn}.${ActionName<Fn>}` }[FunctionName];
