import type { ActionInput } from '@shared/api';
import { consolePeopleContract } from '@shared/api/console';
import { shanghaiDate } from '@shared/rules';
import { digest } from '../../cloudfunctions/_core/digest';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, newUscc, stored } from '../helpers/console';
import {
  assign,
  newCheck,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newStaff,
  verified,
} from '../helpers/people';

/** Walks everything that the console says of firms and people, and looks for what it must not say. */

type PeopleAction = keyof typeof consolePeopleContract;
type Bodies = { readonly [Action in PeopleAction]: ActionInput<'console', Action> };

const REGION = '330106';
const PHONE = '13912345678';
/** Figures that occur nowhere else. */
const FIGURES = [86_123_457, 9_123_461, 7_123_489, 5_123_501, 61_739];
const [REVENUE, PROFIT, RD, ASSETS, PEOPLE] = FIGURES;

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

async function scene() {
  const uscc = newUscc();
  const years = {
    '2025': { revenue: REVENUE, netProfit: PROFIT, rdExpense: RD, totalAssets: ASSETS, employees: PEOPLE },
  };
  const firm = { name: '有数据的企业', region: REGION, industry: 'C3484', uscc, years };
  const owner = await newOwner(cloud, firm);
  await newCheck(cloud, owner, firm);
  const staff = await newStaff(cloud, owner.firmId);
  const person = { name: '赵总', phone: PHONE, erasesOn: null, due: '9999-12-31' };
  await cloud
    .database()
    .collection('people')
    .add({ _id: digest('person', owner.openid), ...person });
  const [his, other, leaving] = [
    await newCommissioner(cloud, REGION),
    await newCommissioner(cloud, REGION),
    await newCommissioner(cloud, REGION),
  ];
  await verified(cloud, owner.firmId);
  await assign(cloud, owner.firmId, his);
  const [colleague, administrator] = [await newOperator(cloud, REGION), await newOperator(cloud, '100000')];
  return { ...owner, uscc, staff, his, other, leaving, colleague, administrator };
}

test('no answer has a figure, a whole phone number or an openid, and no log has a name or a credit code either', async () => {
  const { firmId, openid, uscc, staff, his, other, leaving, colleague, administrator } = await scene();
  const console = consoleOf(cloud, administrator);
  const idOf = (person: string) => digest('person', person);
  const commissionerId = idOf(his);
  const made = { key: newKey(), region: REGION, name: '某某' };
  const { codeId } = await console.does('issueCode', { ...made, kind: 'commissioner' });
  const today = shanghaiDate(Date.now());
  const absence = { from: today, to: today, coverId: idOf(other), note: '年假' };
  const given = { firmIds: [firmId], from: commissionerId, commissionerId: null, note: '移交' };
  const bodies: Bodies = {
    firm: { firmId },
    firms: { region: '100000', text: uscc },
    commissioners: { region: REGION },
    commissioner: { commissionerId },
    setCommissioner: { key: newKey(), commissionerId, name: '张专员', industries: ['C'], limit: null },
    setAbsence: { key: newKey(), commissionerId, absence },
    colleagues: { commissionerId },
    assign: { key: newKey(), ...given },
    plan: { region: REGION },
    todo: { region: REGION },
    refuse: { key: newKey(), firmId, reason: '资料不全' },
    approve: { key: newKey(), firmId, name: '有数据的企业', uscc },
    issueCode: { ...made, key: newKey(), kind: 'firm', uscc },
    codes: { region: REGION },
    revokeCode: { key: newKey(), region: REGION, codeId },
    appoint: { ...made, key: newKey() },
    operators: { region: REGION },
    removeOperator: { key: newKey(), region: REGION, operatorId: idOf(colleague) },
    dismiss: { key: newKey(), commissionerId: idOf(leaving) },
    settings: { region: REGION },
    setSettings: { key: newKey(), region: REGION, firmsPerCommissioner: 4, idleMonths: 12 },
    audit: { region: REGION },
  };
  const secrets = [PHONE, openid, staff, his, other, leaving, colleague, administrator, ...FIGURES.map(String)];
  const answers: string[] = [];
  for (const [action, body] of Object.entries(bodies)) {
    // A function may be asked with any action; the type of the table has seen to its body.
    const answer = JSON.stringify(await console.does(action as 'firm', body as Bodies['firm']));
    expect([action, secrets.filter((secret) => answer.includes(secret))]).toEqual([action, []]);
    answers.push(answer);
  }
  expect(Object.keys(bodies).sort()).toEqual(Object.keys(consolePeopleContract).sort());
  // The walk was past the firm, and not past an empty console.
  expect(answers.filter((answer) => answer.includes(firmId)).length).toBeGreaterThanOrEqual(7);
  expect(answers.join()).toContain('139****5678');
  const printed = cloud.printed.join('\n');
  for (const secret of [...secrets, uscc, '有数据的企业', '赵总', '某某']) expect(printed).not.toContain(secret);
  const trail = JSON.stringify(await stored(cloud, 'audit', {}));
  for (const secret of [...secrets, uscc, '有数据的企业', '赵总', '某某']) expect(trail).not.toContain(secret);
  expect(JSON.stringify(await stored(cloud, 'firms', {}))).toContain(String(REVENUE));
});
