import type { PlanAction } from '@shared/api/plan';

export type ActionGroup = 'draft' | 'proposed' | 'doing' | 'blocked' | 'done' | 'dropped';

/** In the order of the page: what waits for somebody stands first. */
export const ACTION_GROUPS: readonly ActionGroup[] = ['draft', 'proposed', 'blocked', 'doing', 'done', 'dropped'];

/** Agreed is on its way too: the firm sees one list of what is being done. */
export const groupOf = ({ state }: Pick<PlanAction, 'state'>): ActionGroup => (state === 'agreed' ? 'doing' : state);

/** The actions of each group in the order in which they are to be done; groups without any are left out. */
export function groupActions(
  actions: readonly PlanAction[],
): readonly { readonly group: ActionGroup; readonly actions: readonly PlanAction[] }[] {
  return ACTION_GROUPS.map((group) => ({
    group,
    actions: actions.filter((action) => groupOf(action) === group),
  })).filter((each) => each.actions.length > 0);
}
