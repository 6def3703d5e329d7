import type { ActionId } from '../api';

/**
 * Anybody with an openid is a visitor; staff and owners belong to a firm; commissioners look after firms, and cover for one
 * another; operators work for a region, administrators for the country. A person may have several roles.
 */
export const ROLES = ['visitor', 'staff', 'owner', 'commissioner', 'cover', 'operator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What the records that an action names are to somebody in a role. `none`: it names no record, or none that the role could
 * have anything to do with. `own`: of his firm, or himself; `assigned`: in his care; `cover`: in the care of somebody for whom
 * he stands in today; `in-region` and `out-of-region`: for those who work for a region; `other`: anything else.
 */
export const RELATIONS = ['none', 'own', 'assigned', 'cover', 'in-region', 'out-of-region', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Which records an action names in its data: a firm by `firmId` or several by `firmIds` (with the commissioner who gets them),
 * checks by `checkId`, a part of the country by `region`, a commissioner by `commissionerId`.
 */
export const SUBJECTS = ['none', 'firm', 'care', 'check', 'region', 'commissioner'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface AccessRow extends Readonly<Record<Role, readonly Relation[]>> {
  readonly subject: Subject;
}

const none = ['none'] as const;
const inRegion = ['in-region'] as const;
const nobody = {
  visitor: [],
  staff: [],
  owner: [],
  commissioner: [],
  cover: [],
  operator: [],
  administrator: [],
} as const;

const anybody: AccessRow = {
  subject: 'none',
  visitor: none,
  staff: none,
  owner: none,
  commissioner: none,
  cover: none,
  operator: none,
  administrator: none,
};
const members = (subject: Subject): AccessRow => ({ subject, ...nobody, staff: ['own'], owner: ['own'] });
const owners: AccessRow = { subject: 'firm', ...nobody, owner: ['own'] };
const membersAndCare = (subject: Subject): AccessRow => ({
  ...members(subject),
  commissioner: ['assigned'],
  cover: ['cover'],
});
const care: AccessRow = { subject: 'firm', ...nobody, commissioner: ['assigned'], cover: ['cover'] };
const commissioners: AccessRow = { subject: 'none', ...nobody, commissioner: none, cover: none };
const operators = (subject: Subject): AccessRow => ({
  subject,
  ...nobody,
  operator: subject === 'none' ? none : inRegion,
  administrator: subject === 'none' ? none : inRegion,
});
const administrators: AccessRow = { subject: 'region', ...nobody, administrator: inRegion };

/** Who may do what: every action, every role, every relation. What is not listed is refused. */
export const ACCESS: Readonly<Record<ActionId, AccessRow>> = {
  'firms.create': anybody,
  'firms.edit': members('firm'),
  'firms.read': anybody,
  'firms.versions': members('firm'),
  'firms.version': members('firm'),
  'firms.consent': anybody,
  'firms.withdraw': anybody,
  'firms.assigned': commissioners,
  'firms.me': anybody,
  'firms.introduce': anybody,
  'firms.phone': anybody,
  'firms.dropPhone': anybody,
  'firms.redeem': anybody,
  'firms.verify': owners,
  'firms.team': members('firm'),
  'firms.invite': owners,
  'firms.inviteImage': owners,
  'firms.cancelInvite': owners,
  'firms.removeMember': owners,
  'firms.handOver': owners,
  'firms.leave': members('firm'),
  'firms.reads': members('firm'),
  'firms.export': anybody,
  'firms.close': owners,
  'firms.keep': owners,
  'firms.forget': anybody,
  'firms.stay': anybody,
  'check.run': anybody,
  'check.save': members('firm'),
  'check.history': membersAndCare('firm'),
  'check.read': membersAndCare('check'),
  'check.compare': members('check'),
  'measures.list': anybody,
  'measures.search': anybody,
  'measures.detail': anybody,
  'measures.match': anybody,
  'measures.matchFirm': membersAndCare('firm'),
  'measures.pack': anybody,
  'measures.follow': anybody,
  'measures.mute': anybody,
  'measures.marks': anybody,
  'measures.report': anybody,
  'chat.list': anybody,
  'chat.sync': membersAndCare('firm'),
  'chat.history': membersAndCare('firm'),
  'chat.send': membersAndCare('firm'),
  'chat.recall': membersAndCare('firm'),
  'chat.search': membersAndCare('firm'),
  'chat.file': membersAndCare('firm'),
  'chat.upload': membersAndCare('firm'),
  'chat.quickReplies': commissioners,
  'chat.setQuickReplies': commissioners,
  'chat.close': membersAndCare('firm'),
  'chat.rate': members('firm'),
  'chat.matters': membersAndCare('firm'),
  'chat.reminders': commissioners,
  'plan.read': membersAndCare('firm'),
  'plan.propose': care,
  'plan.goal': care,
  'plan.add': care,
  'plan.edit': care,
  'plan.removeDraft': care,
  'plan.publish': care,
  'plan.move': membersAndCare('firm'),
  'plan.close': membersAndCare('firm'),
  'plan.survey': members('firm'),
  'plan.desk': commissioners,
  'plan.firm': care,
  'plan.week': commissioners,
  'alerts.inbox': anybody,
  'alerts.alert': anybody,
  'alerts.seen': anybody,
  'alerts.news': anybody,
  'alerts.settings': anybody,
  'alerts.setSettings': anybody,
  'alerts.grant': anybody,
  'alerts.settle': anybody,
  'console.alertSetup': administrators,
  'console.setAlertSetup': administrators,
  'console.outbox': administrators,
  'console.waves': operators('region'),
  'console.cancelWave': operators('none'),
  'console.held': operators('region'),
  'console.settleHeld': operators('firm'),
  'console.late': operators('region'),
  'console.todo': operators('region'),
  'console.firms': operators('region'),
  'console.firm': operators('firm'),
  'console.approve': operators('firm'),
  'console.refuse': operators('firm'),
  'console.issueCode': operators('region'),
  'console.appoint': administrators,
  'console.codes': operators('region'),
  'console.revokeCode': operators('region'),
  'console.operators': administrators,
  'console.removeOperator': administrators,
  'console.commissioners': operators('region'),
  'console.commissioner': operators('commissioner'),
  'console.setCommissioner': operators('commissioner'),
  // A commissioner tells himself when he is away.
  'console.setAbsence': { ...operators('commissioner'), commissioner: ['own'] },
  'console.colleagues': { ...operators('commissioner'), commissioner: ['own'] },
  'console.dismiss': operators('commissioner'),
  'console.assign': operators('care'),
  'console.plan': operators('region'),
  'console.settings': operators('region'),
  'console.setSettings': operators('region'),
  'console.audit': operators('region'),
  'console.upload': operators('none'),
  'console.preview': operators('region'),
  'console.publish': operators('none'),
  'console.closeMeasure': operators('none'),
  'console.stale': operators('region'),
  'console.reports': operators('region'),
  'console.settleReport': operators('none'),
  'console.statistics': operators('region'),
};
