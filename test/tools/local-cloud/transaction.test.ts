import { refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;
let skewMs = 0;

beforeAll(async () => {
  t = await startTestCloud(
    {
      collections: [
        { name: 'accounts', indexes: [{ name: 'iban', unique: true, keys: [{ field: 'iban', direction: 1 }] }] },
      ],
    },
    { now: () => new Date(Date.now() + skewMs) },
  );
});
beforeEach(async () => {
  await t.db
    .collection('accounts')
    .where({ _id: t.db.command.exists(true) })
    .remove();
  await t.db.collection('accounts').add([
    { _id: 'a', iban: 'a', sum: 10 },
    { _id: 'b', iban: 'b', sum: 10 },
  ]);
});

const accounts = () => t.db.collection('accounts');
const start = () => t.db.startTransaction();
async function stored(id: string): Promise<Record<string, unknown> | undefined> {
  return (await accounts().doc(id).get()).data[0] as Record<string, unknown> | undefined;
}

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';
const GONE = 'DATABASE_TRANSACTION_FAIL';

describe('commit and rollback', () => {
  test('a committed transaction is there as a whole', async () => {
    const { command: _ } = t.db;
    const answer = await t.db.runTransaction(async (transaction: Awaited<ReturnType<typeof start>>) => {
      const from = await transaction.collection('accounts').doc('a').get();
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ sum: _.inc(-3) });
      await transaction
        .collection('accounts')
        .doc('b')
        .update({ sum: _.inc(3) });
      await transaction.collection('accounts').doc('log').set({ iban: 'log', moved: 3 });
      await transaction.collection('accounts').add({ _id: 'log2', iban: 'log2' });
      return (from as unknown as { data: { sum: number } }).data.sum;
    });
    expect(answer).toBe(10);
    expect([
      (await stored('a'))?.sum,
      (await stored('b'))?.sum,
      (await stored('log'))?.moved,
      await stored('log2'),
    ]).toEqual([7, 13, 3, { _id: 'log2', iban: 'log2' }]);
  });

  test('nothing is visible before the commit, and the transaction sees its own writes', async () => {
    const transaction = await start();
    const inside = transaction.collection('accounts');
    await inside.doc('a').update({ sum: 99 });
    await inside.doc('b').remove();
    await inside.add({ _id: 'c', iban: 'c' });
    expect(((await inside.doc('a').get()) as { data: unknown }).data).toEqual({ _id: 'a', iban: 'a', sum: 99 });
    expect(((await inside.doc('b').get()) as { data: unknown }).data).toBeNull();
    expect([(await stored('a'))?.sum, (await stored('b'))?.sum, await stored('c')]).toEqual([10, 10, undefined]);
    await transaction.commit();
    expect([(await stored('a'))?.sum, await stored('b'), (await stored('c'))?.iban]).toEqual([99, undefined, 'c']);
  });

  test('a rollback leaves nothing, and gives the reason to the caller', async () => {
    const run = t.db.runTransaction(async (transaction: Awaited<ReturnType<typeof start>>) => {
      await transaction.collection('accounts').doc('a').update({ sum: 0 });
      await transaction.rollback({ code: 'NO_MONEY' });
    });
    expect((await refusalOf(run)).code).toBe('NO_MONEY');
    expect((await stored('a'))?.sum).toBe(10);
  });

  test('an exception rolls back', async () => {
    const run = t.db.runTransaction(async (transaction: Awaited<ReturnType<typeof start>>) => {
      await transaction.collection('accounts').doc('a').update({ sum: 0 });
      throw new Error('bug');
    });
    await expect(run).rejects.toThrow('bug');
    expect((await stored('a'))?.sum).toBe(10);
    expect((await accounts().doc('a').update({ sum: 1 })).updated).toBe(1);
  });

  test('a finished transaction takes no more calls', async () => {
    const transaction = await start();
    await transaction.commit();
    expect((await refusalOf(transaction.collection('accounts').doc('a').update({ sum: 0 }))).code).toBe(GONE);
    expect((await refusalOf(transaction.commit())).code).toBe(GONE);
  });
});

describe('isolation', () => {
  test('reads a snapshot: later commits of others stay unseen', async () => {
    const transaction = await start();
    await accounts().doc('a').update({ sum: 11 });
    await accounts().doc('a').update({ sum: 12 });
    await accounts().doc('b').remove();
    await accounts().add({ _id: 'new', iban: 'new' });
    const read = async (id: string) =>
      ((await transaction.collection('accounts').doc(id).get()) as { data: { sum?: number } | null }).data;
    expect([(await read('a'))?.sum, (await read('b'))?.sum, await read('new')]).toEqual([10, 10, null]);
    await transaction.commit();
  });

  test('a snapshot includes what was committed before it, also while others are open', async () => {
    const earlier = await start();
    await accounts().doc('a').update({ sum: 11 });
    const later = await start();
    expect(((await later.collection('accounts').doc('a').get()) as { data: { sum: number } }).data.sum).toBe(11);
    expect((await later.collection('accounts').doc('a').update({ sum: 12 })) as unknown).toMatchObject({ updated: 1 });
    await later.commit();
    expect(((await earlier.collection('accounts').doc('a').get()) as { data: { sum: number } }).data.sum).toBe(10);
    await earlier.commit();
  });

  test('a document changed since the snapshot makes the write a conflict', async () => {
    const transaction = await start();
    await accounts().doc('a').update({ sum: 11 });
    expect((await refusalOf(transaction.collection('accounts').doc('a').update({ sum: 0 }))).code).toBe(CONFLICT);
    expect((await refusalOf(transaction.commit())).code).toBe(GONE);
    expect((await stored('a'))?.sum).toBe(11);
  });

  test('a document locked by another transaction makes the write a conflict at once', async () => {
    const first = await start();
    const second = await start();
    await first.collection('accounts').doc('a').update({ sum: 1 });
    expect((await refusalOf(second.collection('accounts').doc('a').update({ sum: 2 }))).code).toBe(CONFLICT);
    await first.commit();
    expect((await stored('a'))?.sum).toBe(1);
  });

  test('runTransaction retries after a conflict, with a fresh snapshot', async () => {
    const { command: _ } = t.db;
    let runs = 0;
    await t.db.runTransaction(async (transaction: Awaited<ReturnType<typeof start>>) => {
      runs++;
      if (runs === 1) await accounts().doc('a').update({ sum: 20 });
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ sum: _.inc(1) });
    });
    expect([runs, (await stored('a'))?.sum]).toEqual([2, 21]);
  });

  test('concurrent transfers neither lose nor make money', async () => {
    const { command: _ } = t.db;
    const transfer = () =>
      t.db.runTransaction(async (transaction: Awaited<ReturnType<typeof start>>) => {
        await transaction
          .collection('accounts')
          .doc('a')
          .update({ sum: _.inc(-1) });
        await transaction
          .collection('accounts')
          .doc('b')
          .update({ sum: _.inc(1) });
      }, 50);
    await Promise.all(Array.from({ length: 10 }, transfer));
    expect([(await stored('a'))?.sum, (await stored('b'))?.sum]).toEqual([0, 20]);
  });

  test('write skew is possible, as the service says', async () => {
    const [first, second] = [await start(), await start()];
    for (const transaction of [first, second]) await transaction.collection('accounts').doc('a').get();
    await first.collection('accounts').doc('a').update({ sum: 0 });
    await second.collection('accounts').doc('b').update({ sum: 0 });
    await first.commit();
    await second.commit();
    expect([(await stored('a'))?.sum, (await stored('b'))?.sum]).toEqual([0, 0]);
  });

  test('a plain write waits for the lock', async () => {
    const { command: _ } = t.db;
    const transaction = await start();
    await transaction.collection('accounts').doc('a').update({ sum: 100 });
    let done = false;
    const waiting = accounts()
      .where({ _id: 'a' })
      .update({ sum: _.inc(1) })
      .then(() => (done = true));
    await accounts().doc('b').update({ sum: 5 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(done).toBe(false);
    await transaction.commit();
    await waiting;
    expect((await stored('a'))?.sum).toBe(101);
  });
});

describe('unique values', () => {
  test('a taken value is refused and ends the transaction', async () => {
    const transaction = await start();
    expect((await refusalOf(transaction.collection('accounts').add({ iban: 'a' }))).message).toContain('E11000');
    expect((await refusalOf(transaction.commit())).code).toBe(GONE);
  });

  test('two documents of one transaction are compared with each other', async () => {
    const transaction = await start();
    await transaction.collection('accounts').add({ iban: 'twin' });
    expect((await refusalOf(transaction.collection('accounts').add({ iban: 'twin' }))).message).toContain('E11000');
  });

  test('two open transactions cannot take the same value', async () => {
    const [first, second] = [await start(), await start()];
    await first.collection('accounts').add({ iban: 'same' });
    expect((await refusalOf(second.collection('accounts').add({ iban: 'same' }))).code).toBe(CONFLICT);
    await first.commit();
  });

  test('a plain insert waits, then is refused', async () => {
    const transaction = await start();
    await transaction.collection('accounts').add({ iban: 'soon' });
    const insert = refusalOf(accounts().add({ iban: 'soon' }));
    await transaction.commit();
    expect((await insert).message).toContain('E11000');
  });

  test('a value may move from one document to another', async () => {
    const transaction = await start();
    await transaction.collection('accounts').doc('a').remove();
    await transaction.collection('accounts').doc('b').update({ iban: 'a' });
    await transaction.commit();
    expect(await stored('b')).toEqual({ _id: 'b', iban: 'a', sum: 10 });
    expect((await accounts().where({ iban: 'a' }).get()).data).toHaveLength(1);
    expect((await accounts().where({ iban: 'b' }).get()).data).toHaveLength(0);
  });
});

describe('rules', () => {
  test('conditions are refused', async () => {
    const transaction = await start();
    expect((await refusalOf(transaction.collection('accounts').where({ sum: 10 }).get())).code).toBe('INVALID_PARAM');
    await transaction.rollback(undefined);
  });

  test('a transaction ends 30 s after its start, and its locks with it', async () => {
    const transaction = await start();
    await transaction.collection('accounts').doc('a').update({ sum: 0 });
    const waiting = accounts().doc('a').update({ sum: 5 });
    skewMs += 29_000;
    expect(((await transaction.collection('accounts').doc('a').get()) as { data: { sum: number } }).data.sum).toBe(0);
    skewMs += 1_500;
    expect((await waiting).updated).toBe(1);
    expect((await refusalOf(transaction.commit())).code).toBe(GONE);
    expect((await stored('a'))?.sum).toBe(5);
  });

  test('open transactions do not survive a restart', async () => {
    const other = await startTestCloud({ collections: [{ name: 'accounts' }] });
    const transaction = await other.db.startTransaction();
    await transaction.collection('accounts').add({ _id: 'half' });
    const again = await other.restart();
    expect((await again.db.collection('accounts').get()).data).toEqual([]);
    await again.close();
  });
});

describe("the SDK's earlier calls", () => {
  test('get, update, set and delete inside a transaction', async () => {
    const transaction = await start();
    const transactionId = transaction.getTransactionId();
    const send = (action: string, params: object) =>
      transaction
        .getRequestMethod()
        .send(action, { collectionName: 'accounts', transactionId, ...params }) as Promise<unknown>;
    expect(await send('database.getInTransaction', { _id: 'a' })).toMatchObject({
      data: '{"_id":"a","iban":"a","sum":10}',
    });
    expect(await send('database.getInTransaction', { _id: 'none' })).toMatchObject({ data: 'null' });
    expect(
      await send('database.updateDocInTransaction', { _id: 'a', data: '{"$set":{"sum":{"$numberInt":"1"}}}' }),
    ).toMatchObject({ updated: '1' });
    expect(
      await send('database.updateDocInTransaction', { _id: 'n', data: '{"iban":"n"}', upsert: true }),
    ).toMatchObject({ updated: '0', upserted: '[{"_id":"n"}]' });
    expect(await send('database.deleteDocInTransaction', { _id: 'b' })).toMatchObject({ deleted: '1' });
    await transaction.commit();
    expect([(await stored('a'))?.sum, await stored('b'), await stored('n')]).toEqual([
      1,
      undefined,
      { _id: 'n', iban: 'n' },
    ]);
  });
});
