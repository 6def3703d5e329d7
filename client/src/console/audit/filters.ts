import type { ActionInput } from '@shared/api';

import { AUDIT_ACTIONS, CONSOLE_AUDIT } from '../../texts/console-audit';

/** What of the trail is looked for; null: everything. */
export interface AuditFilters {
  readonly action: string | null;
  readonly from: string;
  readonly to: string;
  readonly firm: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

export const NO_FILTERS: AuditFilters = { action: null, from: '', to: '', firm: null, person: null };

type Wanted = Omit<ActionInput<'console', 'audit'>, 'cursor' | 'region' | 'limit'>;

export const wanted = ({ action, from, to, firm, person }: AuditFilters): Wanted => ({
  ...(action === null ? {} : { action }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
  ...(firm === null ? {} : { firmId: firm.id }),
  ...(person === null ? {} : { who: person.id }),
});

export const sayAction = (action: string): string => AUDIT_ACTIONS[action] ?? action;

/** Deeds whose words hold what was typed. */
export const actionsLike = (words: string): readonly string[] =>
  Object.entries(AUDIT_ACTIONS)
    .filter(([, said]) => said.includes(words.trim()))
    .map(([action]) => action);

export const sayDays = ({ from, to }: AuditFilters): string =>
  from === '' && to === '' ? CONSOLE_AUDIT.anyDays : CONSOLE_AUDIT.onlyDays(from, to);
