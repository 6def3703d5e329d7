import type { Side } from '../chat/terms';
import { ACTION_STATES, MOVES, NEED_WORD, OPEN_STATES, type ActionState } from './terms';

/** `side` may; it is the `others-move`; or it is `no-move` at all. */
export type MoveAnswer = 'ok' | 'others-move' | 'no-move';

/** Whether a side may take an action from one state to another; see `MOVES`. */
export function answerMove(from: ActionState, to: ActionState, side: Side): MoveAnswer {
  const sides = MOVES[from][to];
  if (!sides) return 'no-move';
  return sides.includes(side) ? 'ok' : 'others-move';
}

/** Where a side can take an action, in the order of the states. `done` is reached by closing. */
export function movesOf(from: ActionState, side: Side): ActionState[] {
  return ACTION_STATES.filter((to) => answerMove(from, to, side) === 'ok');
}

export const needsWord = (to: ActionState): boolean => NEED_WORD.includes(to);

const OPEN: ReadonlySet<ActionState> = new Set(OPEN_STATES);
export const isOpen = (state: ActionState): boolean => OPEN.has(state);

/** Something is still to be done and its day, which belongs to it, has passed. */
export function isLate(
  { state, due }: { readonly state: ActionState; readonly due: string | null },
  day: string,
): boolean {
  return isOpen(state) && due !== null && due < day;
}

interface Placed {
  readonly state: ActionState;
  readonly due: string | null;
  readonly createdAt: string;
  readonly sortKey: string;
}

const place = ({ state, due, createdAt, sortKey }: Placed): readonly (number | string)[] => [
  isOpen(state) || state === 'draft' ? 0 : 1,
  due ?? '9999-12-31',
  createdAt,
  sortKey,
];

/** The order in which actions are to be done: what is still to do first, by its day, then as they were written. */
export function byOrder(a: Placed, b: Placed): number {
  const [left, right] = [place(a), place(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
}
