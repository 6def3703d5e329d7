import { ACCESS, decide, isOpenToAll, RELATIONS, ROLES, SUBJECTS, type Role, type Subject } from '@shared/access';
import { CONTRACT, type ActionId } from '@shared/api';

const ids = Object.keys(ACCESS) as ActionId[];
const fieldsOf = (id: ActionId): readonly string[] => {
  const [fn, name] = id.split('.') as ['firms', 'edit'];
  return Object.keys(CONTRACT[fn][name].in.shape);
};

test('every action of the contract has a row, and no row is without an action', () => {
  const actions = Object.entries(CONTRACT).flatMap(([fn, contract]) =>
    Object.keys(contract).map((name) => `${fn}.${name}`),
  );
  expect([...ids].sort()).toEqual(actions.sort());
});

/** The field that names the record, the strictest first: an audit of a region may name a firm of it as well. */
const NAMED_BY: readonly (readonly [string, Subject])[] = [
  ['firmIds', 'care'],
  ['region', 'region'],
  ['firmId', 'firm'],
  ['checkId', 'check'],
  ['commissionerId', 'commissioner'],
];

/** Comparing names a check on either side; the measures are nobody's, whichever region is asked for. */
const APART: Readonly<Partial<Record<ActionId, Subject>>> = {
  'check.compare': 'check',
  'measures.list': 'none',
  'measures.search': 'none',
  'measures.pack': 'none',
};

test('an action names exactly the records that its body carries', () => {
  for (const id of ids) {
    const fields = fieldsOf(id);
    const named = NAMED_BY.find(([field]) => fields.includes(field))?.[1] ?? 'none';
    expect([id, ACCESS[id].subject]).toEqual([id, APART[id] ?? named]);
  }
});

test("nobody may do anything with others' records or outside his region, and they look as if they did not exist", () => {
  for (const id of ids) {
    for (const role of ROLES) {
      for (const relation of ['other', 'out-of-region'] as const)
        expect([id, role, relation, decide(id, role, relation)]).toEqual([id, role, relation, 'NOT_FOUND']);
    }
  }
});

test('what a role may not do with its own record is FORBIDDEN, not hidden', () => {
  expect(decide('check.history', 'visitor', 'own')).toBe('FORBIDDEN');
  expect(decide('check.history', 'staff', 'own')).toBe('ALLOWED');
  expect(decide('check.history', 'commissioner', 'assigned')).toBe('ALLOWED');
  expect(decide('check.save', 'commissioner', 'assigned')).toBe('FORBIDDEN');
  expect(decide('plan.publish', 'owner', 'own')).toBe('FORBIDDEN');
  expect(decide('plan.survey', 'commissioner', 'assigned')).toBe('FORBIDDEN');
  expect(decide('chat.sync', 'operator', 'in-region')).toBe('FORBIDDEN');
  expect(decide('measures.matchFirm', 'commissioner', 'assigned')).toBe('ALLOWED');
  expect(decide('measures.matchFirm', 'cover', 'cover')).toBe('ALLOWED');
  expect(decide('firms.invite', 'staff', 'own')).toBe('FORBIDDEN');
  expect(decide('console.appoint', 'operator', 'in-region')).toBe('FORBIDDEN');
  expect(decide('console.appoint', 'administrator', 'in-region')).toBe('ALLOWED');
  expect(decide('check.read', 'operator', 'in-region')).toBe('FORBIDDEN');
});

/** Which relation a role can be let in by; any other in a row would be a hole or a dead word. */
const POSSIBLE: Readonly<Record<Role, readonly string[]>> = {
  visitor: ['none'],
  staff: ['none', 'own'],
  owner: ['none', 'own'],
  commissioner: ['none', 'own', 'assigned'],
  cover: ['none', 'cover'],
  operator: ['none', 'in-region'],
  administrator: ['none', 'in-region'],
};

test('a row lets each role in by relations that it can have, and by none where a record is named', () => {
  for (const id of ids) {
    expect(SUBJECTS).toContain(ACCESS[id].subject);
    for (const role of ROLES) {
      expect(RELATIONS).toEqual(expect.arrayContaining([...ACCESS[id][role]]));
      for (const relation of ACCESS[id][role]) {
        expect(POSSIBLE[role]).toContain(relation);
        expect([id, role, relation === 'none']).toEqual([id, role, ACCESS[id].subject === 'none']);
      }
    }
  }
});

test('what names no record is open to every role, or to those of one office alone', () => {
  const offices = ['commissioner,cover', 'operator,administrator'];
  for (const id of ids) {
    expect(isOpenToAll(id)).toBe(ROLES.every((role) => ACCESS[id][role].includes('none')));
    if (isOpenToAll(id) || ACCESS[id].subject !== 'none') continue;
    expect(offices).toContain(ROLES.filter((role) => decide(id, role, 'none') === 'ALLOWED').join());
  }
});

test('an administrator may do all that an operator may, an owner all that staff may; nobody else shares a figure', () => {
  for (const id of ids) {
    expect(ACCESS[id].administrator).toEqual(expect.arrayContaining([...ACCESS[id].operator]));
    expect(ACCESS[id].owner).toEqual(expect.arrayContaining([...ACCESS[id].staff]));
  }
  // Whoever works for a bureau sees registrations; the profile and the checks of a firm are for those whom it chose or has.
  const figures: ActionId[] = ['firms.version', 'firms.versions', 'check.compare', 'plan.survey', 'chat.rate'];
  for (const id of figures) expect(ROLES.filter((role) => ACCESS[id][role].length > 0)).toEqual(['staff', 'owner']);
  // What is said, agreed and found between a firm and whoever looks after it is theirs; a bureau is not among them.
  const shared: ActionId[] = [
    'measures.matchFirm',
    'check.history',
    'check.read',
    'chat.sync',
    'chat.file',
    'plan.read',
  ];
  for (const id of shared) {
    expect(ROLES.filter((role) => ACCESS[id][role].length > 0)).toEqual(['staff', 'owner', 'commissioner', 'cover']);
  }
});

/** The table said a second time, the other way round: whoever widens a row has to say so here too. */
const WHO: Readonly<Record<string, string>> = {
  'staff own, owner own':
    'firms.edit firms.versions firms.version firms.team firms.leave firms.reads check.save check.compare ' +
    'chat.rate plan.survey',
  'owner own':
    'firms.verify firms.invite firms.inviteImage firms.cancelInvite firms.removeMember firms.handOver firms.close firms.keep',
  'staff own, owner own, commissioner assigned, cover cover':
    'measures.matchFirm check.history check.read chat.sync chat.history chat.send chat.recall chat.search chat.file ' +
    'chat.upload chat.close chat.matters plan.read plan.move plan.close',
  'commissioner assigned, cover cover':
    'plan.propose plan.goal plan.add plan.edit plan.removeDraft plan.publish plan.firm',
  'commissioner none, cover none':
    'firms.assigned chat.quickReplies chat.setQuickReplies chat.reminders plan.desk plan.week',
  'operator in-region, administrator in-region':
    'console.todo console.firms console.firm console.approve console.refuse console.issueCode console.codes ' +
    'console.revokeCode console.commissioners console.commissioner console.setCommissioner console.dismiss console.assign ' +
    'console.plan console.settings console.setSettings console.audit console.preview console.stale console.reports ' +
    'console.statistics console.held console.settleHeld console.late console.waves',
  'administrator in-region':
    'console.appoint console.operators console.removeOperator console.alertSetup console.setAlertSetup console.outbox',
  'commissioner own, operator in-region, administrator in-region': 'console.setAbsence console.colleagues',
  'operator none, administrator none':
    'console.upload console.publish console.closeMeasure console.settleReport console.cancelWave',
};
const EVERYBODY =
  'firms.create firms.read firms.consent firms.withdraw firms.me firms.introduce firms.phone firms.dropPhone firms.redeem ' +
  'firms.export firms.forget firms.stay check.run measures.list measures.search measures.detail measures.match ' +
  'measures.pack measures.follow measures.mute measures.marks measures.report chat.list ' +
  'alerts.inbox alerts.alert alerts.seen alerts.news alerts.settings alerts.setSettings alerts.grant alerts.settle';

test('who may do what is what is written here as well', () => {
  const told: Record<string, string> = { [ROLES.map((role) => `${role} none`).join(', ')]: EVERYBODY, ...WHO };
  const found: Record<string, string[]> = {};
  for (const id of ids) {
    const who = ROLES.filter((role) => ACCESS[id][role].length > 0).map(
      (role) => `${role} ${ACCESS[id][role].join('+')}`,
    );
    (found[who.join(', ')] ??= []).push(id);
  }
  const sorted = Object.entries(told).map(([who, actions]) => [who, actions.split(' ').sort()] as const);
  expect(Object.fromEntries(Object.entries(found).map(([who, actions]) => [who, actions.sort()]))).toEqual(
    Object.fromEntries(sorted),
  );
});
