import { LIMITS } from '@shared/api';
import { jpeg, office, pdf, picture, zipped } from '@test/factories/files';
import { randomBytes } from 'node:crypto';
import { chatUploadOf } from '../../cloudfunctions/_core/chat/upload-file';
import { pieceId } from '../../cloudfunctions/_core/uploads/records';
import { pairOf, refusedToSay, synced, type Pair } from '../helpers/chat';
import { startClockedCloud, type ClockedCloud } from '../helpers/clock';
import { dataOf, refusal } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newKey } from '../helpers/people';
import { newUploadId, sending, until, uploaded } from '../helpers/safety';
import { runUpkeep } from '../helpers/upkeep';
import { personIdOf } from '../helpers/world';
import { RISKY_TEST_WORD } from '../../tools/local-cloud/wx/test-words';

/** Files of messages: they come in pieces, are what they say, and stay as long as their message. */

let cloud: ClockedCloud;
let pair: Pair;
beforeAll(async () => void (cloud = await startClockedCloud()));
afterAll(() => cloud.close());
beforeEach(async () => void (pair = await pairOf(cloud)));

const byOwner = () => ({ firmId: pair.firmId, openid: pair.owner });
const piece = (name: string, content: Buffer, more: object = {}) => ({
  ...{ key: newKey(), firmId: pair.firmId, uploadId: newUploadId(), name, part: 0, of: 1 },
  ...{ content: content.toString('base64'), ...more },
});

/** What becomes of a file that somebody sends: `sent`, or where it is refused. */
async function fateOf(name: string, content: Buffer): Promise<string> {
  const first = await cloud.call('chat', 'upload', piece(name, content.subarray(0, 40_000)), pair.owner);
  if (!first.ok) return refusal(first).fields.join();
  const uploadId = await uploaded(cloud, byOwner(), name, content);
  const reply = await cloud.call('chat', 'send', sending(pair, uploadId), pair.owner);
  return reply.ok ? reply.data.state : refusal(reply).fields.join();
}

const sentFile = async (name: string, content: Buffer): Promise<number> => {
  const uploadId = await uploaded(cloud, byOwner(), name, content);
  const sent = dataOf(await cloud.call('chat', 'send', sending(pair, uploadId), pair.owner));
  if (sent.state !== 'sent') throw new Error(sent.state);
  return sent.entry.seq;
};

test('a file of many pieces is read by the other side byte for byte, and its pieces are gone', async () => {
  const content = Buffer.concat([pdf(), randomBytes(200_000)]);
  const seq = await sentFile('研发 说明.pdf', content);
  const { entries } = await synced(cloud, pair.firmId, pair.commissioner);
  expect(entries).toMatchObject([{ seq, what: { kind: 'file', name: '研发 说明.pdf', bytes: content.length } }]);
  const file = dataOf(await cloud.call('chat', 'file', { firmId: pair.firmId, seq }, pair.commissioner));
  expect(file).toMatchObject({ name: '研发 说明.pdf', bytes: content.length });
  expect(Buffer.from(await (await fetch(encodeURI(file.url))).arrayBuffer()).equals(content)).toBe(true);
  expect(await stored(cloud, 'uploads', {})).toEqual([]);
  const reads = dataOf(await cloud.call('firms', 'reads', { firmId: pair.firmId }, pair.owner));
  expect(reads.items.map(({ action }) => action)).toContain('chat.file');
});

test('a link opens for ten minutes', async () => {
  const seq = await sentFile('a.pdf', pdf());
  const { url } = dataOf(await cloud.call('chat', 'file', { firmId: pair.firmId, seq }, pair.owner));
  cloud.advance({ minutes: 9 });
  expect((await fetch(encodeURI(url))).status).toBe(200);
  cloud.advance({ minutes: 2 });
  expect((await fetch(encodeURI(url))).status).toBe(403);
});

describe('what a file is, by name and content', () => {
  test.each<[string, string, () => Buffer]>([
    ['a text of Word', 'a.docx', () => office('docx')],
    ['a table of Excel', 'a.XLSX', () => office('xlsx', { parts: { 'xl/printerSettings/printerSettings1.bin': 'x' } })],
    ['slides of PowerPoint', 'a.pptx', () => office('pptx')],
    ['a PDF', 'a.pdf', pdf],
  ])('%s is sent', async (_what, name, content) => {
    expect(await fateOf(name, content())).toBe('sent');
  });

  test.each<[string, string, () => Buffer]>([
    ['a JPEG', 'a.jpg', jpeg],
    ['a PNG', 'a.png', picture],
  ])('%s waits for its verdict', async (_what, name, content) => {
    expect(await fateOf(name, content())).toBe('held');
  });

  test.each<[string, string, () => Buffer]>([
    ['a program', 'a.exe', () => Buffer.from('MZ')],
    ['a program that is called a picture', 'a.png', () => Buffer.from('MZ\x90')],
    ['a picture of another kind than its name', 'a.png', jpeg],
    ['a page that is called a PDF', 'a.pdf', () => Buffer.from('<html><script>1</script> %PDF-1.4')],
    ['a drawing with a script', 'a.svg', () => Buffer.from('<svg onload="x()"/>')],
    ['a page', 'a.html', () => Buffer.from('<html>')],
    ['an archive', 'a.zip', () => zipped({ 'a.txt': 'a' })],
    ['the old form of Word', 'a.doc', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['a document that may have macros', 'a.docm', () => office('docx')],
  ])('%s is refused by its first piece', async (_what, name, content) => {
    expect(await fateOf(name, content())).toBe('content other-kind');
  });

  const MACRO_TYPE = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`;
  test.each<[string, string, () => Buffer]>([
    ['an archive that is called a document', 'a.docx', () => zipped({ 'a.txt': 'a' })],
    ['a table that is called a text', 'a.docx', () => office('xlsx')],
    ['a document with macros', 'a.docx', () => office('docx', { parts: { 'word/vbaProject.bin': 'x' } })],
    ['one that hides their name', 'a.docx', () => office('docx', { parts: { 'word/x.bin': 'x' }, types: MACRO_TYPE })],
    [
      'a table with macros of the old kind',
      'a.xlsx',
      () => office('xlsx', { parts: { 'xl/macrosheets/sheet1.xml': 'x' } }),
    ],
    ['a document with a program in it', 'a.docx', () => office('docx', { parts: { 'word/embeddings/run.exe': 'MZ' } })],
    [
      'one that unfolds to very much',
      'a.docx',
      () => office('docx', { parts: { 'word/media/a.png': '0'.repeat(12 * 1024 * 1024) } }),
    ],
    ['a torn archive', 'a.docx', () => office('docx').subarray(0, 60)],
  ])('%s is refused when it is looked into', async (_what, name, content) => {
    expect(await fateOf(name, content())).toBe('body.uploadId other-kind');
    expect(await stored(cloud, 'chatFiles', { firmId: pair.firmId })).toEqual([]);
  });

  test('one byte above the most is too large', async () => {
    const uploadId = await uploaded(cloud, byOwner(), 'a.pdf', pdf());
    const content = Buffer.concat([pdf(), Buffer.alloc(LIMITS.chatFileBytes + 1 - pdf().length)]).toString('base64');
    // As if it had come in its hundred and twenty pieces.
    const only = pieceId(chatUploadOf(pair.firmId, personIdOf(pair.owner), uploadId), 0);
    await cloud.database().collection('uploads').doc(only).update({ content });
    const refused = 'BAD_REQUEST body.uploadId too-large';
    expect(await refusedToSay(cloud, sending(pair, uploadId), pair.owner)).toBe(refused);
  });

  test('a path in a name is refused, and a risky name is not let through', async () => {
    expect(await fateOf('../a.pdf', pdf())).toBe('name bad-format');
    expect(await fateOf(`${RISKY_TEST_WORD}.pdf`, pdf())).toBe('refused');
    const kept = JSON.stringify(await stored(cloud, 'heldMessages', { firmId: pair.firmId }));
    expect(kept).toContain('refused');
    expect(kept).not.toContain(RISKY_TEST_WORD);
  });
});

describe('pieces', () => {
  test('may come twice and in any order; a message cannot have a file of which one is missing', async () => {
    const content = Buffer.concat([pdf(), Buffer.alloc(100)]);
    const parts = [content.subarray(0, 60), content.subarray(60)];
    const asked = piece('a.pdf', parts[1] ?? pdf(), { part: 1, of: 2 });
    const { uploadId } = asked;
    for (let twice = 0; twice < 2; twice++)
      expect(dataOf(await cloud.call('chat', 'upload', asked, pair.owner)).missing).toEqual([0]);
    expect(await refusedToSay(cloud, sending(pair, uploadId), pair.owner)).toBe('BAD_REQUEST body.uploadId incomplete');
    const first = { ...asked, key: newKey(), part: 0, content: (parts[0] ?? pdf()).toString('base64') };
    expect(dataOf(await cloud.call('chat', 'upload', first, pair.owner)).missing).toEqual([]);
    const sent = dataOf(await cloud.call('chat', 'send', sending(pair, uploadId), pair.owner));
    expect(sent).toMatchObject({ state: 'sent', entry: { what: { bytes: content.length } } });
    expect(dataOf(await cloud.call('chat', 'upload', { ...first, key: newKey() }, pair.owner)).missing).toEqual([]);
  });

  test('of another person, or of another firm, are nobody’s', async () => {
    const uploadId = await uploaded(cloud, byOwner(), 'a.pdf', pdf());
    const refused = 'BAD_REQUEST body.uploadId incomplete';
    expect(await refusedToSay(cloud, sending(pair, uploadId), pair.commissioner)).toBe(refused);
  });

  test('a file is of one message', async () => {
    const uploadId = await uploaded(cloud, byOwner(), 'a.pdf', pdf());
    const message = sending(pair, uploadId);
    dataOf(await cloud.call('chat', 'send', message, pair.owner));
    expect(dataOf(await cloud.call('chat', 'send', message, pair.owner)).state).toBe('sent');
    const refused = 'BAD_REQUEST body.uploadId incomplete';
    expect(await refusedToSay(cloud, sending(pair, uploadId), pair.owner)).toBe(refused);
  });

  test('that pause for a day come anew, by the keys that they had, until the file is whole', async () => {
    const content = Buffer.concat([pdf(), Buffer.alloc(100)]);
    const parts = [content.subarray(0, 60), content.subarray(60, 90), content.subarray(90)];
    const first = piece('a.pdf', content, { of: 3 });
    const send = async (part: number) => {
      const asked = {
        ...first,
        key: `${first.key}-${part}`,
        part,
        content: (parts[part] ?? content).toString('base64'),
      };
      return dataOf(await cloud.call('chat', 'upload', asked, pair.owner)).missing;
    };
    expect([await send(0), await send(1)]).toEqual([[1, 2], [2]]);
    cloud.advance({ days: 1, minutes: 1 });
    expect([await send(2), await send(0), await send(1)]).toEqual([[0, 1], [1], []]);
    const sent = dataOf(await cloud.call('chat', 'send', sending(pair, first.uploadId), pair.owner));
    expect(sent).toMatchObject({ state: 'sent', entry: { what: { bytes: content.length } } });
  });

  test('of a file that no message took within a day come anew', async () => {
    const asked = piece('a.pdf', pdf());
    dataOf(await cloud.call('chat', 'upload', asked, pair.owner));
    const unsaid = { ...sending(pair, asked.uploadId), replyTo: 99 };
    expect(await refusedToSay(cloud, unsaid, pair.owner)).toBe('BAD_REQUEST replyTo no-such-entry');
    await until(async () => (await stored(cloud, 'chatFiles', { firmId: pair.firmId })).length === 1);
    cloud.advance({ days: 1, minutes: 1 });
    expect(dataOf(await cloud.call('chat', 'upload', asked, pair.owner)).missing).toEqual([]);
    const sent = await cloud.call('chat', 'send', sending(pair, asked.uploadId), pair.owner);
    expect(dataOf(sent).state).toBe('sent');
  });

  test('are kept of nobody who has not agreed, or has taken it back', async () => {
    const known = piece('a.pdf', pdf());
    dataOf(await cloud.call('chat', 'upload', known, pair.owner));
    dataOf(await cloud.call('chat', 'send', sending(pair, known.uploadId), pair.owner));
    const before = (await stored(cloud, 'uploads', {})).length;
    const consent = cloud.database().collection('consents').doc(personIdOf(pair.owner));
    await consent.update({ withdrawnAt: new Date(cloud.now()).toISOString() });
    const upload = () => cloud.call('chat', 'upload', piece('a.pdf', pdf()), pair.owner);
    expect(refusal(await upload()).code).toBe('CONSENT_REQUIRED');
    await consent.remove();
    expect(refusal(await upload()).code).toBe('CONSENT_REQUIRED');
    expect(await stored(cloud, 'uploads', {})).toHaveLength(before);
    // What was said is said: a phone that missed the answer goes on to ask what became of it.
    expect(dataOf(await cloud.call('chat', 'upload', known, pair.owner)).missing).toEqual([]);
  });

  test('a person has few files on their way', async () => {
    for (let open = 0; open < 5; open++)
      dataOf(await cloud.call('chat', 'upload', piece('a.pdf', pdf(), { of: 2 }), pair.owner));
    expect(refusal(await cloud.call('chat', 'upload', piece('a.pdf', pdf(), { of: 2 }), pair.owner))).toEqual({
      code: 'CONFLICT',
      fields: ['$ too-many-uploads'],
    });
  });
});

describe('a file stays as long as its message', () => {
  const filesIn = async () => (await stored(cloud, 'chatFiles', { firmId: pair.firmId })).length;

  test('one that was never sent is swept after a day; one that was sent is not', async () => {
    const seq = await sentFile('a.pdf', pdf());
    await cloud.call(
      'chat',
      'send',
      { ...sending(pair, await uploaded(cloud, byOwner(), 'b.pdf', pdf())), replyTo: 99 },
      pair.owner,
    );
    await until(async () => (await filesIn()) === 2);
    cloud.advance({ days: 2 });
    await runUpkeep(cloud);
    expect(await filesIn()).toBe(1);
    const { url } = dataOf(await cloud.call('chat', 'file', { firmId: pair.firmId, seq }, pair.owner));
    expect((await fetch(encodeURI(url))).status).toBe(200);
  });

  test('one that was taken back has no link', async () => {
    const uploadId = await uploaded(cloud, byOwner(), 'a.pdf', pdf());
    const message = sending(pair, uploadId);
    const sent = dataOf(await cloud.call('chat', 'send', message, pair.owner));
    const seq = sent.state === 'sent' ? sent.entry.seq : 0;
    const file = { firmId: pair.firmId, seq };
    const { url } = dataOf(await cloud.call('chat', 'file', file, pair.commissioner));
    dataOf(await cloud.call('chat', 'recall', { key: newKey(), firmId: pair.firmId, of: message.key }, pair.owner));
    expect(refusal(await cloud.call('chat', 'file', file, pair.commissioner)).code).toBe('NOT_FOUND');
    expect((await fetch(encodeURI(url))).status).toBe(404);
  });

  test('there is no file where there are words, or nothing', async () => {
    for (const seq of [1, 99])
      expect(refusal(await cloud.call('chat', 'file', { firmId: pair.firmId, seq }, pair.owner)).code).toBe(
        'NOT_FOUND',
      );
  });
});
