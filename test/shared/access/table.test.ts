import { ACCESS, decide, isOpenToAll, RELATIONS, ROLES } from '@shared/access';
import { CONTRACT, type ActionId } from '@shared/api';

const actions = Object.entries(CONTRACT).flatMap(([fn, contract]) =>
  Object.keys(contract).map((name) => `${fn}.${name}`),
);

test('every action of the contract has a row, and no row is without an action', () => {
  expect(Object.keys(ACCESS).sort()).toEqual(actions.sort());
});

test('an action names exactly the records that its body carries', () => {
  for (const id of Object.keys(ACCESS) as ActionId[]) {
    const [fn, name] = id.split('.') as ['firms', 'edit'];
    const fields = Object.keys(CONTRACT[fn][name].in.shape);
    const subject = fields.includes('firmId')
      ? 'firm'
      : fields.some((f) => /^(checkId|from|to)$/.test(f))
        ? 'check'
        : 'none';
    expect([id, ACCESS[id].subject]).toEqual([id, subject]);
  }
});

test("nobody may do anything with another firm's records, and they look as if they did not exist", () => {
  for (const id of Object.keys(ACCESS) as ActionId[]) {
    for (const role of ROLES) expect([id, role, decide(id, role, 'other')]).toEqual([id, role, 'NOT_FOUND']);
  }
});

test('what a role may not do with its own record is FORBIDDEN, not hidden', () => {
  expect(decide('check.history', 'visitor', 'own')).toBe('FORBIDDEN');
  expect(decide('check.history', 'staff', 'own')).toBe('ALLOWED');
  expect(decide('check.history', 'commissioner', 'assigned')).toBe('FORBIDDEN');
  expect(decide('measures.matchFirm', 'commissioner', 'assigned')).toBe('ALLOWED');
});

test('what names no record is open to every role, so that the role need not be looked up, or to commissioners alone', () => {
  for (const id of Object.keys(ACCESS) as ActionId[]) {
    expect(isOpenToAll(id)).toBe(ROLES.every((role) => ACCESS[id][role].includes('none')));
    if (isOpenToAll(id) || ACCESS[id].subject !== 'none') continue;
    expect([id, ROLES.filter((role) => decide(id, role, 'none') === 'ALLOWED')]).toEqual([id, ['commissioner']]);
  }
});

test('a row holds only relations that exist', () => {
  for (const row of Object.values(ACCESS)) {
    for (const role of ROLES) expect(RELATIONS).toEqual(expect.arrayContaining([...row[role]]));
  }
});
