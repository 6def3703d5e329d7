import type { Side } from '../chat/terms';

/** Where an action of the plan stands. `draft` is in sight of the commissioner alone. */
export const ACTION_STATES = ['draft', 'proposed', 'agreed', 'doing', 'blocked', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** States in which something is still to be done: a day that has passed makes the action late. */
export const OPEN_STATES = ['proposed', 'agreed', 'doing', 'blocked'] as const satisfies readonly ActionState[];

const both = ['firm', 'care'] as const;
const firm = ['firm'] as const;
const care = ['care'] as const;

/**
 * Who may take an action from one state to another. The commissioner proposes (`plan.publish`), the firm agrees; both work on it.
 * `done` is reached by closing (`plan.close`) alone, which asks for the new figure, and undone by going back to `doing`. What is
 * not listed cannot happen.
 */
export const MOVES: Readonly<Record<ActionState, Readonly<Partial<Record<ActionState, readonly Side[]>>>>> = {
  draft: { proposed: care },
  proposed: { agreed: firm, dropped: both },
  agreed: { doing: both, blocked: both, done: both, dropped: both },
  doing: { blocked: both, done: both, dropped: both },
  blocked: { doing: both, done: both, dropped: both },
  done: { doing: both },
  dropped: { proposed: care },
};

/** Moves that have to say why. */
export const NEED_WORD: readonly ActionState[] = ['blocked', 'dropped'];

/** 需求调查: what a firm may need, in the order in which the form asks. */
export const NEEDS = [
  'recognition',
  'finance',
  'innovation',
  'intellectual-property',
  'digital',
  'talent',
  'market',
  'supply-chain',
  'listing',
  'legal',
] as const;
export type Need = (typeof NEEDS)[number];

/** How much it matters to the firm now. */
export const URGENCIES = ['now', 'this-year', 'no'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What a commissioner can attach to an action: 培训, 服务对接, 供需对接, 材料或链接. */
export const RESOURCE_KINDS = ['training', 'service', 'matching', 'material'] as const;
