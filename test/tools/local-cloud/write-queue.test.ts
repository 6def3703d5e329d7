import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requestFailed } from '../../../tools/local-cloud/errors';
import { Store } from '../../../tools/local-cloud/store/store';
import { WriteQueue } from '../../../tools/local-cloud/store/write-queue';

let folder: string;
let store: Store;
let committed: number;
let queue: WriteQueue;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'write-queue-'));
  store = Store.open(folder, [
    { name: 'things', indexes: [{ name: 'n', unique: true, keys: [{ field: 'n', direction: 1 }] }] },
  ]);
  committed = 0;
  queue = new WriteQueue(store, {
    assertFree: () => undefined,
    committed: (changes) => void (committed += changes.length),
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (id: string, n: number) => () => {
  const collection = store.collection('things');
  return { changes: [{ collection, id, before: undefined, after: { _id: id, n } }], reply: id };
};
const statuses = async (writes: Promise<unknown>[]) => (await Promise.allSettled(writes)).map(({ status }) => status);
const ids = () => ['a', 'b', 'c'].filter((id) => store.get(store.collection('things'), id) !== undefined);

test('a refused write concerns itself only, though it shares the disk write with others', async () => {
  const refuse = () => {
    throw requestFailed('no');
  };
  expect(
    await statuses([
      queue.run(insert('a', 1)),
      queue.run(refuse),
      queue.run(insert('b', 1)),
      queue.run(insert('c', 3)),
    ]),
  ).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect([ids(), committed]).toEqual([['a', 'c'], 2]);
});

test('when the disk write fails nobody of the batch is told otherwise, and nothing is kept', async () => {
  const fail = () => ({
    changes: [],
    also: () => {
      throw new Error('disk full');
    },
    reply: undefined,
  });
  expect(await statuses([queue.run(insert('a', 1)), queue.run(fail), queue.run(insert('b', 2))])).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  expect([ids(), committed]).toEqual([[], 0]);
  expect(await queue.run(insert('c', 1))).toBe('c');
});
