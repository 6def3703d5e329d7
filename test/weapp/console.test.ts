import path from 'node:path';
import { seedDemo } from '../../tools/seed';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

/** The console's pages on the built mini-program, over the demo firms. */

const DIST = path.resolve(__dirname, '../../dist/weapp');
const SHARED = /^\/firm\/join\/index\?code=([0-9A-HJKMNP-TV-Z]{12})$/;

let cloud: PhoneCloud;
beforeAll(async () => {
  cloud = await startPhoneCloud();
  await seedDemo(cloud.url);
});
afterAll(() => cloud.close());

const open = (url: string, openid = 'demo-operator', file?: { name: string; text: string }): MiniProgram =>
  new MiniProgram(DIST, { cloud: cloud.askAs(openid), ...(file && { file }) }).launch(`console/${url}`);

it.each([
  ['home/index', '等着核实的企业'],
  ['firms/index', '示例工业软件有限公司'],
  ['commissioners/index', '示例专员甲'],
  ['assign/index', '企业都有专员了'],
  ['codes/index', '发企业核实码'],
  ['measures/index', '选文件'],
  ['measures/index?tab=stale', '来源久未核对'],
  ['statistics/index', '专员的负荷和回复'],
  ['audit/index', '全部操作'],
  ['settings/index', '现在实际执行：5 家'],
])('%s opens', async (url, words) => {
  const app = open(url);
  await app.shows(words);
  expect(app.errors).toEqual([]);
});

it('leads from the first page to a firm, which is verified there', async () => {
  const app = open('home/index');
  await app.shows('等着核实的企业');
  await app.tap('企业核实');
  await app.tap('示例工业软件有限公司，待核实，打开');
  await app.shows('您的查看会告知企业。');
  await app.tap('核实通过');
  await app.shows('可以改为未通过');
  await app.shows('安排专员');
  expect(app.phone.toasts).toContain('已核实');
  expect(app.errors).toEqual([]);
});

it('a code is shown once, and goes to a chat as a card that opens the page for it', async () => {
  const app = open('commissioners/index');
  await app.tap('邀请专员');
  await app.shows('生成一次性码');
  await app.input('新来的专员');
  await app.tap('生成一次性码');
  await app.shows('请现在抄下或发给他');
  const { title, path: link } = app.shared() as { title: string; path: string };
  const [, code = ''] = SHARED.exec(link) ?? [];
  expect(app.text().replaceAll('-', '')).toContain(code);
  expect(title).not.toContain(code);
  expect(app.errors).toEqual([]);
});

it('a file from a chat is read, sent and previewed', async () => {
  const text = 'id,title\nzj-first-software-2025,浙江省首版次软件认定\n';
  const app = open('measures/index', 'demo-operator', { name: 'changes.csv', text });
  await app.tap('选文件');
  await app.shows('会变 1 条');
  await app.shows('浙江省首版次软件认定');
  expect(app.errors).toEqual([]);
});

it('whoever closes the list of files has chosen nothing', async () => {
  const app = open('measures/index');
  await app.tap('选文件');
  await app.shows('选一个政策文件');
  expect(app.text()).not.toContain('没有读到');
  expect(app.errors).toEqual([]);
});

it('a commissioner finds his own absence, an owner is told that this is not his', async () => {
  const commissioner = open('absence/index', 'demo-commissioner');
  await commissioner.shows('没有外出安排');
  await commissioner.tap('安排外出');
  await commissioner.shows('示例专员乙');
  expect(commissioner.errors).toEqual([]);
  const owner = open('firms/index', 'demo-owner');
  await owner.shows('这里是运营人员用的');
  expect(owner.errors).toEqual([]);
});
