import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;
beforeAll(async () => {
  t = await startTestCloud({});
});

const upload = async (cloudPath: string, content: string) =>
  (await t.app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID;

test('upload, link, download, delete', async () => {
  const fileID = await upload('firms/证书 1.txt', '高新技术企业');
  expect(fileID).toMatch(/^cloud:\/\/local-1\..+\/firms\/证书 1\.txt$/);
  expect((await t.app.downloadFile({ fileID })).fileContent?.toString()).toBe('高新技术企业');
  const { fileList } = await t.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  const [file] = fileList as { code: string; tempFileURL: string }[];
  expect(file?.code).toBe('SUCCESS');
  expect(await (await fetch(file?.tempFileURL ?? '')).text()).toBe('高新技术企业');
  expect((await t.app.getFileInfo({ fileList: [fileID] })).fileList[0]).toMatchObject({ size: 18, mime: 'text/plain' });
  expect((await t.app.deleteFile({ fileList: [fileID] })).fileList[0]).toMatchObject({ fileID, code: 'SUCCESS' });
  expect((await refusalOf(t.app.downloadFile({ fileID }))).code).toBe('STORAGE_FILE_NONEXIST');
  expect((await t.app.deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST');
});

test('streams go both ways, and an upload replaces', async () => {
  const from = path.join(t.root, 'from.bin');
  writeFileSync(from, Buffer.alloc(300_000, 7));
  await upload('big.bin', 'old');
  const { fileID } = await t.app.uploadFile({ cloudPath: 'big.bin', fileContent: createReadStream(from) });
  const to = path.join(t.root, 'to.bin');
  await t.app.downloadFile({ fileID, tempFilePath: to });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(readFileSync(to).equals(readFileSync(from))).toBe(true);
});

test('copy', async () => {
  const fileID = await upload('a/x.txt', 'copied');
  const { fileList } = await t.app.copyFile({
    fileList: [{ srcPath: 'a/x.txt', dstPath: 'b/x.txt', removeOriginal: true }],
  });
  expect(fileList[0]).toMatchObject({ code: 'SUCCESS' });
  expect((await t.app.downloadFile({ fileID: fileID.replace('/a/', '/b/') })).fileContent?.toString()).toBe('copied');
  expect((await refusalOf(t.app.downloadFile({ fileID }))).code).toBe('STORAGE_FILE_NONEXIST');
});

test('links are good only as signed', async () => {
  const fileID = await upload('secret.txt', 's');
  const { fileList } = await t.app.getTempFileURL({ fileList: [fileID] });
  const link = (fileList as { tempFileURL: string }[])[0]?.tempFileURL ?? '';
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link.replace(/sign=./, 'sign=x'))).status).toBe(403);
  expect((await fetch(link.replace('secret', 'other'))).status).toBe(403);
  expect((await fetch(link.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(403);
  expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(403);
});

test('links end with their age', async () => {
  let skewMs = 0;
  const other = await startTestCloud({}, { now: () => new Date(Date.now() + skewMs) });
  const { fileID } = await other.app.uploadFile({ cloudPath: 'x.txt', fileContent: Buffer.from('x') });
  const { fileList } = await other.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  const link = (fileList as { tempFileURL: string }[])[0]?.tempFileURL ?? '';
  skewMs = 58_000;
  expect((await fetch(link)).status).toBe(200);
  skewMs = 62_000;
  expect((await fetch(link)).status).toBe(403);
});

test('refuses paths that leave the folder and lists that are too long', async () => {
  for (const cloudPath of ['../x', 'a//b', '/x', '', `${'x'.repeat(851)}`]) {
    expect((await refusalOf(t.app.uploadFile({ cloudPath, fileContent: Buffer.from('x') }))).code).toBe(
      'INVALID_PARAM',
    );
  }
  const fileList = Array.from({ length: 51 }, (_, n) => `cloud://local-1.x/${n}`);
  expect((await refusalOf(t.app.getTempFileURL({ fileList }))).code).toBe('INVALID_PARAM');
});
