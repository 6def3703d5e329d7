import type { Plan, PlanAction } from '@shared/api/plan';
import type { ActionState } from '@shared/plan/terms';

import type { FirmInCare } from '../../services/firm-in-care';
import type { Did } from './did-bar';

/** What lies over the page. By id: the action may change while somebody writes about it. */
export type OpenSheet =
  | { readonly kind: 'word'; readonly actionId: string; readonly to: ActionState }
  | { readonly kind: 'close'; readonly actionId: string }
  | { readonly kind: 'goal' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'survey' };

/** What every part of the page works with. */
export interface PlanDesk {
  readonly firmId: string;
  readonly plan: Plan;
  /** As the pages of measures want it; null for the firm's own members. */
  readonly inCare: FirmInCare | null;
  /** The plan as the cloud has it now; undefined where it cannot be reached. */
  readonly reload: () => Promise<Plan | undefined>;
  /** Say what was done, with the way back where there is one. */
  readonly tell: (did: Did) => void;
  readonly open: (sheet: OpenSheet) => void;
  readonly close: () => void;
}

/** Taking actions from state to state, and drafts away. */
export interface Moves {
  readonly move: (action: PlanAction, to: ActionState, word: string | null) => Promise<boolean>;
  /** Take back what the firm has not seen. */
  readonly removeDraft: (action: PlanAction) => Promise<void>;
  readonly isBusy: boolean;
  /** Why the last one did not happen. */
  readonly words: string | null;
}
