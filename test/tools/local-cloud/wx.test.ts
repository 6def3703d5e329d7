import { packCall, unpackReply } from '../../../cloudfunctions/_core/platform/wx-wire';
import { readCode } from '../../helpers/read-code';
import { startTestCloud, type TestCloud } from './harness';

/** Keeps what is pushed in a file, since calls at once come to processes of their own. */
const VERDICTS = `
const fs = require('node:fs');
const kept = __dirname + '/pushed';
exports.main = async (event, context) => {
  if (event.Event) {
    const source = JSON.parse(context.environment).TCB_SOURCE;
    fs.appendFileSync(kept, JSON.stringify({ source, ...event }) + '\\n');
    return 'success';
  }
  return fs.existsSync(kept) ? fs.readFileSync(kept, 'utf8').trim().split('\\n').map((line) => JSON.parse(line)) : [];
};`;

let t: TestCloud;
const TEMPLATE = 'template-1';

beforeAll(async () => {
  const functions = [
    { name: 'ping', code: 'exports.main = async () => ({ ok: true })' },
    { name: 'verdicts', code: VERDICTS },
  ];
  t = await startTestCloud({ functions });
});

async function wx(
  apiName: string,
  requestData: unknown,
): Promise<Record<string, unknown> & { errcode: number; errmsg: string }> {
  const { result } = await t.app.callWxOpenApi({ apiName, requestData });
  return result as Record<string, unknown> & { errcode: number; errmsg: string };
}
const control = (body: object) => t.post('/local/wx', body);
const message = (openid: string, data: object = { thing1: { value: '申报即将截止' } }) => ({
  touser: openid,
  templateId: TEMPLATE,
  page: 'pages/measures/detail?id=1',
  data,
});

describe('subscribeMessage.send', () => {
  test('one right, one message; then 43101', async () => {
    expect((await wx('subscribeMessage.send', message('u1'))).errcode).toBe(43101);
    expect((await control({ op: 'grant', openid: 'u1', templateId: TEMPLATE, count: 2 })).body).toEqual({ rights: 2 });
    expect((await wx('subscribeMessage.send', message('u1'))).errcode).toBe(0);
    expect((await wx('subscribeMessage.send', message('u1'))).errcode).toBe(0);
    expect((await wx('subscribeMessage.send', message('u1'))).errcode).toBe(43101);
    const { body } = await control({ op: 'sent' });
    expect((body as { sent: object[] }).sent).toHaveLength(2);
    expect((body as { sent: object[] }).sent[0]).toMatchObject({
      openid: 'u1',
      templateId: TEMPLATE,
      data: { thing1: { value: '申报即将截止' } },
    });
  });

  test('rights belong to one user and one template', async () => {
    await control({ op: 'grant', openid: 'u2', templateId: 'other', count: 1 });
    expect((await wx('subscribeMessage.send', message('u2'))).errcode).toBe(43101);
  });

  test('a message refused by a rule costs no right', async () => {
    await control({ op: 'grant', openid: 'u3', templateId: TEMPLATE, count: 1 });
    expect((await wx('subscribeMessage.send', message('u3', { thing1: { value: '' } }))).errcode).toBe(47003);
    expect((await wx('subscribeMessage.send', message('u3'))).errcode).toBe(0);
  });

  test.each<[string, string, number]>([
    ['thing1', '申'.repeat(20), 0],
    ['thing1', '申'.repeat(21), 47003],
    ['thing1', '一行\n二行', 47003],
    ['phrase1', '已通过', 0],
    ['phrase1', 'ok', 47003],
    ['date1', '2026年3月1日', 0],
    ['date1', '明天', 47003],
    ['time1', '2026年3月1日 09:30', 0],
    ['number1', '12.5', 0],
    ['number1', '12元', 47003],
    ['amount1', '100.00元', 0],
    ['amount1', '12345678901', 47003],
    ['character_string1', 'A-1', 0],
    ['character_string1', '甲', 47003],
    ['phone_number1', '0571-12345678', 0],
    ['name1', '张三', 0],
    ['letter1', 'abc', 0],
    ['unknown1', 'x', 47003],
    ['thing', 'x', 47003],
  ])('%s "%s" answers %i', async (key, value, errcode) => {
    await control({ op: 'grant', openid: 'rules', templateId: TEMPLATE, count: 1 });
    const result = await wx('subscribeMessage.send', message('rules', { [key]: { value } }));
    expect(result.errcode).toBe(errcode);
    if (errcode === 47003) expect(result.errmsg).toContain(key);
  });

  test('a bad openid, a missing template', async () => {
    expect((await wx('subscribeMessage.send', message('not an id'))).errcode).toBe(40003);
    expect((await wx('subscribeMessage.send', { ...message('u1'), templateId: '' })).errcode).toBe(40037);
  });

  test.each([40001, 40037, 41030, 43107, 43108, 45009, 45168, -1, -604101, -604102, -604104])(
    'the next calls can be made to answer %i',
    async (errcode) => {
      await control({ op: 'grant', openid: 'forced', templateId: TEMPLATE, count: 1 });
      await control({ op: 'force', apiName: 'subscribeMessage.send', errcode, count: 2 });
      expect((await wx('subscribeMessage.send', message('forced'))).errcode).toBe(errcode);
      expect((await wx('subscribeMessage.send', message('forced'))).errcode).toBe(errcode);
      expect((await wx('subscribeMessage.send', message('forced'))).errcode).toBe(0);
    },
  );

  test('rights and sent messages survive a restart', async () => {
    const other = await startTestCloud({});
    await other.post('/local/wx', { op: 'grant', openid: 'u', templateId: TEMPLATE, count: 2 });
    await other.app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: message('u') });
    const again = await other.restart();
    expect((await again.post('/local/wx', { op: 'grant', openid: 'u', templateId: TEMPLATE, count: 0 })).body).toEqual({
      rights: 1,
    });
    expect(((await again.post('/local/wx', { op: 'sent' })).body as { sent: object[] }).sent).toHaveLength(1);
    await again.post('/local/wx', { op: 'clear' });
    expect((await again.post('/local/wx', { op: 'sent' })).body).toEqual({ sent: [] });
    await again.close();
  });
});

describe('security.msgSecCheck', () => {
  const check = (openid: string, content: string, rest: object = {}) =>
    wx('security.msgSecCheck', { openid, content, version: 2, scene: 4, ...rest });

  test('61010 until the user has used the mini-program, and again two hours later', async () => {
    expect((await check('talker', '您好')).errcode).toBe(61010);
    await t.post('/functions/ping', {}, { 'X-Local-Openid': 'talker' });
    expect(await check('talker', '您好')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
    await control({ op: 'active', openid: 'talker', minutesAgo: 121 });
    expect((await check('talker', '您好')).errcode).toBe(61010);
    await control({ op: 'active', openid: 'talker', minutesAgo: 119 });
    expect((await check('talker', '您好')).errcode).toBe(0);
  });

  test('test words are risky or for review', async () => {
    await control({ op: 'active', openid: 'talker', minutesAgo: 0 });
    expect(await check('talker', '含违规测试词')).toMatchObject({ result: { suggest: 'risky' } });
    expect(await check('talker', '含待审测试词')).toMatchObject({ result: { suggest: 'review' } });
  });

  test('bad input', async () => {
    expect((await check('talker', '字'.repeat(2501))).errcode).toBe(47001);
    expect((await check('talker', '字', { scene: 9 })).errcode).toBe(40129);
    expect((await check('talker', '字', { version: 1 })).errcode).toBe(47001);
    expect((await check('bad id', '字')).errcode).toBe(40003);
  });
});

describe('security.mediaCheckAsync', () => {
  const check = async (name: string, rest: object = {}) => {
    const { fileID } = await t.app.uploadFile({ cloudPath: `chat/${name}`, fileContent: Buffer.from('picture') });
    const { fileList } = await t.app.getTempFileURL({ fileList: [fileID] });
    const media = { media_url: encodeURI(fileList[0]?.tempFileURL ?? ''), media_type: 2, version: 2, scene: 4 };
    return wx('security.mediaCheckAsync', { openid: 'painter', ...media, ...rest });
  };
  /** Everything that the push has brought to its function, which answers with what it knows to whoever else calls it. */
  const pushed = async () => {
    const { body } = await t.post('/functions/verdicts', {});
    return body as { source: string; trace_id?: string; errcode?: number; result?: { suggest?: string } }[];
  };
  const verdictOn = async (traceId: unknown) => {
    for (let tries = 0; tries < 200; tries++) {
      const found = (await pushed()).find((event) => event.trace_id === traceId);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('no verdict came');
  };
  beforeEach(() => control({ op: 'active', openid: 'painter', minutesAgo: 0 }));

  test.each([
    ['picture.png', 'pass'],
    ['违规测试词.png', 'risky'],
    ['待审测试词.png', 'review'],
  ])('%s: the verdict is pushed, for nobody', async (name, suggest) => {
    const { errcode, trace_id: traceId } = await check(name);
    expect(errcode).toBe(0);
    expect(await verdictOn(traceId)).toMatchObject({ source: 'wx_push', errcode: 0, result: { suggest } });
  });

  test('a test decides instead of the name; a link that does not open is -1008', async () => {
    await control({ op: 'picture', outcome: 'risky' });
    const { trace_id: decided } = await check('decided.png');
    expect(await verdictOn(decided)).toMatchObject({ result: { suggest: 'risky' } });
    const { trace_id: lost } = await check('lost.png', { media_url: `${t.cloud.url}/local/files/none.png` });
    expect(await verdictOn(lost)).toMatchObject({ errcode: -1008, result: {} });
  });

  test('bad input', async () => {
    expect((await check('a.png', { version: 1 })).errcode).toBe(47001);
    expect((await check('a.png', { media_type: 3 })).errcode).toBe(40004);
    expect((await check('a.png', { media_url: 'nothing' })).errcode).toBe(47001);
    expect((await check('a.png', { openid: 'stranger' })).errcode).toBe(61010);
  });
});

test('phonenumber.getPhoneNumber takes a code once', async () => {
  expect(await wx('phonenumber.getPhoneNumber', { code: 'c1' })).toMatchObject({
    errcode: 0,
    phone_info: { countryCode: '86' },
  });
  expect((await wx('phonenumber.getPhoneNumber', { code: 'c1' })).errcode).toBe(40029);
});

test('any other interface answers -604100', async () => {
  expect((await wx('wxacode.get', {})).errcode).toBe(-604100);
  expect((await wx('constructor', {})).errcode).toBe(-604100);
});

describe('the compatible call, protobuf both ways', () => {
  const call = async (apiName: string, data: Record<string, unknown>) => {
    const requestData = packCall(data);
    return unpackReply((await t.app.callCompatibleWxOpenApi({ apiName, requestData })) as Buffer);
  };

  test('carries what the plain call answers', async () => {
    const reply = await call('phonenumber.getPhoneNumber', { code: 'c2' });
    expect(reply?.contentType).toBe('application/json');
    expect(JSON.parse(String(reply?.bytes))).toMatchObject({ errcode: 0, phone_info: { countryCode: '86' } });
  });

  test('and a picture, byte for byte, that a camera reads the scene from', async () => {
    // Longer than 127 bytes, so that a length of the message is no ASCII.
    const scene = 'i=0123456789ABCDEFGHJKMNPQ';
    const page = `firm/${'long-'.repeat(30)}/index`;
    const reply = await call('wxacode.getUnlimited', { scene, page, width: 430 });
    expect(reply?.contentType).toBe('image/png');
    expect(readCode(reply?.bytes ?? Buffer.alloc(0))).toBe(scene);
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40129],
    ['no scene', { scene: '' }, 40129],
    ['a scene that is no text of a link', { scene: 'i=甲' }, 40129],
    ['a page with a slash before it', { page: '/firm/join/index' }, 41030],
    ['a page with parameters', { page: 'firm/join/index?a=1' }, 41030],
    ['a picture too wide', { width: 1281 }, 40097],
  ])('%s is refused', async (_what, fault, errcode) => {
    const reply = await call('wxacode.getUnlimited', { scene: 'i=1', page: 'firm/join/index', ...fault });
    expect(JSON.parse(String(reply?.bytes))).toMatchObject({ errcode });
  });

  test('bytes that are no message are refused', async () => {
    const broken = t.app.callCompatibleWxOpenApi({ apiName: 'wxacode.getUnlimited', requestData: Buffer.from('{}') });
    await expect(broken).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });
});

test('a control request that is not understood is refused', async () => {
  expect((await control({ op: 'nonsense' })).status).toBe(400);
});
