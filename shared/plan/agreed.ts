import type { ActionDraft } from '../api/plan';
import { canonicalJson } from '../editions/hash';
import type { ActionState } from './terms';

/** What a firm says yes to: what is done, for what, by whom and by when. The rest says how, and helps. */
type Agreed = Pick<ActionDraft, 'origin' | 'title' | 'figure' | 'who' | 'due'>;

const AGREED: ReadonlySet<ActionState> = new Set(['agreed', 'doing', 'blocked']);

/** The firm has agreed to the action as it was, and has to be asked again for what was made of it. */
export const asksAgain = (before: Agreed & { readonly state: ActionState }, after: Agreed): boolean =>
  AGREED.has(before.state) && canonicalJson(part(before)) !== canonicalJson(part(after));

const part = ({ origin, title, figure, who, due }: Agreed): Agreed => ({ origin, title, figure, who, due });
