import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../tools/build-functions';
import { DEFAULT_ENV, localCredentials } from '../../tools/local-cloud';
import { ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';

/** The parts of the SDK that a bundle puts off or keeps in files of their own still work when they are asked for. */

let cloud: TestCloud;
let dir: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  dir = mkdtempSync(path.join(tmpdir(), 'bundle-'));
});
afterAll(async () => {
  await cloud.close();
  rmSync(dir, { recursive: true, force: true });
});

const ENTRY = `
import cloudbase from '@cloudbase/node-sdk';
const app = cloudbase.init({ env: process.env.TCB_ENV, serviceUrl: process.env.CLOUD_SERVICE_URL });
const db = app.database();
async function use() {
  const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('内容') });
  const { fileContent } = await app.downloadFile({ fileID });
  await app.deleteFile({ fileList: [fileID] });
  const { result } = await app.callFunction({ name: 'firms', data: { action: 'read', data: {} } });
  await db.collection('firms').add({ _id: 'x', place: new db.Geo.Point(120, 30), at: db.serverDate(), n: 1 });
  await db.collection('firms').where({ n: db.command.gt(0) }).update({ n: db.command.inc(1) });
  const [{ n, place, at }] = (await db.collection('firms').where({ _id: db.RegExp({ regexp: '^x' }) }).get()).data;
  const message = await app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: {} }).catch(({ message }) => message);
  return {
    file: fileContent.toString(),
    called: result.error.code,
    n,
    place: place.latitude,
    at: at instanceof Date,
    wx: typeof message,
    models: typeof app.models.$runSQL,
    ai: typeof app.ai().createModel,
    auth: typeof app.auth().createTicket,
  };
}
use().then((done) => process.send(done), (fault) => process.send({ fault: fault.stack }));
`;

test('files, calls, queries, open APIs, models, AI and tickets', async () => {
  const entry = path.join(dir, 'entry.mjs');
  writeFileSync(
    entry,
    ENTRY.replace('@cloudbase/node-sdk', path.join(ROOT, 'node_modules/@cloudbase/node-sdk/dist/index.js')),
  );
  await bundle(ROOT, entry, path.join(dir, 'out'));
  const env = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: localCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: localCredentials.secretKey,
    SCF_NAMESPACE: DEFAULT_ENV,
    TCB_ENV: DEFAULT_ENV,
    CLOUD_SERVICE_URL: `${cloud.url}/admin`,
  };
  const child = fork(path.join(dir, 'out/index.js'), [], { env, execArgv: [], silent: true });
  const done = await new Promise((resolve) => child.once('message', resolve));
  child.kill();
  expect(done).toEqual({
    file: '内容',
    called: 'UNAUTHENTICATED',
    n: 2,
    place: 30,
    at: true,
    wx: 'object',
    models: 'function',
    ai: 'function',
    auth: 'function',
  });
});
