import type { z } from '../zod';
import { alertsContract, consoleAlertsContract } from './alerts';
import { chatContract, consoleChatContract } from './chat';
import { checkContract } from './check';
import { consolePeopleContract } from './console';
import { consoleMeasuresContract } from './console-measures';
import { firmsContract } from './firms';
import { measuresContract } from './measures';
import { privacyContract } from './privacy';
import { planContract } from './plan';
import { teamContract } from './team';

/** Every function with every action, what goes in and what comes out. */
export const CONTRACT = {
  firms: { ...firmsContract, ...teamContract, ...privacyContract },
  check: checkContract,
  measures: measuresContract,
  chat: chatContract,
  plan: planContract,
  alerts: alertsContract,
  console: { ...consolePeopleContract, ...consoleMeasuresContract, ...consoleChatContract, ...consoleAlertsContract },
} as const;

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
