import type { ActionId } from '../api';

/** Anybody with an openid is a visitor; staff and owners belong to a firm, commissioners look after several. */
export const ROLES = ['visitor', 'staff', 'owner', 'commissioner'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What the records that an action names are to the caller. `none`: the action names no record; `assigned`: of a firm whose
 * commissioner the caller is.
 */
export const RELATIONS = ['none', 'own', 'assigned', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Which records an action names in its data: none, a firm by `firmId`, or checks by `checkId`. */
export type Subject = 'none' | 'firm' | 'check';

export interface AccessRow extends Readonly<Record<Role, readonly Relation[]>> {
  readonly subject: Subject;
}

const none = ['none'] as const;
const anybody = { subject: 'none', visitor: none, staff: none, owner: none, commissioner: none } as const;
const members = (subject: Subject) =>
  ({ subject, visitor: [], staff: ['own'], owner: ['own'], commissioner: [] }) as const;
const membersAndCommissioner = { ...members('firm'), commissioner: ['assigned'] } as const;
const commissioners = { subject: 'none', visitor: [], staff: [], owner: [], commissioner: none } as const;

/**
 * Who may do what: every action, every role, every relation. What is not listed is refused. Reading the own firm names
 * no record, because the caller's membership does.
 */
export const ACCESS: Readonly<Record<ActionId, AccessRow>> = {
  'firms.create': anybody,
  'firms.edit': members('firm'),
  'firms.read': anybody,
  'firms.consent': anybody,
  'firms.assigned': commissioners,
  'check.run': anybody,
  'check.save': members('firm'),
  'check.history': members('firm'),
  'check.read': members('check'),
  'check.compare': members('check'),
  'measures.list': anybody,
  'measures.search': anybody,
  'measures.detail': anybody,
  'measures.match': anybody,
  'measures.matchFirm': membersAndCommissioner,
  'measures.pack': anybody,
  'measures.follow': anybody,
  'measures.mute': anybody,
  'measures.marks': anybody,
  'measures.report': anybody,
};
