import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { sdk, writeProject } from '../tools/local-cloud/harness';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 200);
const CLIENTS = 8;
const OWN_ACCOUNTS = 3;
const ACCOUNTS = CLIENTS * OWN_ACCOUNTS;
const START_SUM = 1000;

// The SDK does not take back its "longer than 3s" timer when a call fails, and here every round's last calls fail.
process.env.SILENCE = 'true';

type Db = ReturnType<ReturnType<typeof sdk>['database']>;

/** What one client was told, and what was still under way when the server died. */
interface Client {
  readonly no: number;
  next: number;
  added: string[];
  addedUnsure: string[];
  setTo: number;
  setUnsure: number;
  increments: number;
  incrementUnsure: boolean;
  transfers: Transfer[];
  transferUnsure: Transfer | undefined;
}

interface Transfer {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

const root = mkdtempSync(path.join(tmpdir(), 'local-cloud-kill-'));
const bundle = path.join(root, 'server.cjs');
const everything: string[] = [];
const sums = Array.from({ length: ACCOUNTS }, () => START_SUM);
const counters = Array.from({ length: CLIENTS }, () => 0);
const settings = Array.from({ length: CLIENTS }, () => 0);
let ledgerSize = 0;
let conflicts = 0;

beforeAll(async () => {
  await build({
    entryPoints: [path.resolve('tools/local-cloud/main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['lmdb'],
    outfile: bundle,
    logLevel: 'error',
  });
  writeProject(root, {
    collections: [
      { name: 'notes', indexes: [{ name: 'token', keys: [{ field: 'token', direction: 1 }] }] },
      { name: 'settings' },
      { name: 'counters' },
      { name: 'accounts' },
      { name: 'ledger' },
    ],
  });
});
// A failed round must not leave its server behind: jest would wait for it for ever.
const running = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of running) await kill(child);
  rmSync(root, { recursive: true, force: true });
});

async function startServer(): Promise<{ child: ChildProcess; db: Db }> {
  const env = {
    ...process.env,
    NODE_PATH: path.resolve('node_modules'),
    LOCAL_CLOUD_ROOT: root,
    DATA_DIR: path.join(root, 'data'),
    PORT: '0',
  };
  const child = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  return { child, db: sdk(url).database() };
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Ids whose order is the accounts' order. */
const accountId = (n: number) => `a${String(n).padStart(3, '0')}`;

const isConflict = (error: unknown) => (error as { code?: string }).code === 'DATABASE_TRANSACTION_CONFLICT';

async function transfer(db: Db, { id, from, to, amount }: Transfer): Promise<void> {
  const { command: _ } = db;
  const transaction = await db.startTransaction();
  await transaction
    .collection('accounts')
    .doc(accountId(from))
    .update({ sum: _.inc(-amount) });
  await transaction
    .collection('accounts')
    .doc(accountId(to))
    .update({ sum: _.inc(amount) });
  await transaction.collection('ledger').add({ _id: id, from, to, amount });
  await transaction.commit();
}

/** Writes until the server is gone. An answer moves a write from "unsure" to "acknowledged". */
async function write(db: Db, client: Client): Promise<void> {
  const { command: _ } = db;
  for (;;) {
    const n = client.next++;
    const token = `c${client.no}-${n}`;
    client.addedUnsure.push(token);
    await db.collection('notes').add({ token });
    client.added.push(...client.addedUnsure.splice(0));

    client.setUnsure = n;
    await db.collection('settings').doc(`s${client.no}`).set({ n });
    client.setTo = n;

    client.incrementUnsure = true;
    await db
      .collection('counters')
      .doc(`c${client.no}`)
      .update({ n: _.inc(1) });
    client.incrementUnsure = false;
    client.increments++;

    // Mostly between a client's own accounts, so that most transactions commit; every fourth one meets the others.
    const own = client.no * OWN_ACCOUNTS;
    const from = own + (n % OWN_ACCOUNTS);
    const to = n % 4 === 0 ? (from + 1 + (n % (ACCOUNTS - 1))) % ACCOUNTS : own + ((n + 1) % OWN_ACCOUNTS);
    const planned = { id: token, from, to, amount: 1 + (n % 7) };
    client.transferUnsure = planned;
    try {
      await transfer(db, planned);
      client.transfers.push(planned);
    } catch (error) {
      if (!isConflict(error)) throw error;
      conflicts++;
    }
    client.transferUnsure = undefined;
  }
}

const acknowledgedBy = ({ added, increments, transfers }: Client) => added.length + increments + transfers.length;

/** Waits for so many acknowledged writes, and a moment more: work done, not a clock, so a busy machine changes nothing. */
async function progress(clients: readonly Client[], least: number, extraMs: number): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until && clients.reduce((sum, client) => sum + acknowledgedBy(client), 0) < least) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await new Promise((resolve) => setTimeout(resolve, extraMs));
}

async function all(
  db: Db,
  collection: string,
  field: string,
  values: readonly string[],
): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let i = 0; i < values.length; i += 500) {
    const part = values.slice(i, i + 500);
    const { data } = await db
      .collection(collection)
      .where({ [field]: db.command.in([...part]) })
      .limit(1000)
      .get();
    found.push(...(data as Record<string, unknown>[]));
  }
  return found;
}

/** Everything a round wrote, against what its clients were told; totals show that nothing older changed. */
async function check(db: Db, clients: readonly Client[]): Promise<void> {
  const acknowledged = clients.flatMap(({ added }) => added);
  const unsure = clients.flatMap(({ addedUnsure }) => addedUnsure);
  const notes = (await all(db, 'notes', 'token', [...acknowledged, ...unsure])).map(({ token }) => token as string);
  expect(new Set(notes).size).toBe(notes.length);
  expect(acknowledged.filter((token) => !notes.includes(token))).toEqual([]);
  everything.push(...notes);
  expect((await db.collection('notes').count()).total).toBe(everything.length);

  const planned = clients.flatMap(({ transfers, transferUnsure }) =>
    transferUnsure ? [...transfers, transferUnsure] : transfers,
  );
  const ledger = new Set(
    (
      await all(
        db,
        'ledger',
        '_id',
        planned.map(({ id }) => id),
      )
    ).map(({ _id }) => _id as string),
  );
  const missing = clients.flatMap(({ transfers }) => transfers).filter(({ id }) => !ledger.has(id));
  expect(missing).toEqual([]);
  for (const { id, from, to, amount } of planned) {
    if (!ledger.has(id)) continue;
    sums[from] = (sums[from] ?? 0) - amount;
    sums[to] = (sums[to] ?? 0) + amount;
  }
  ledgerSize += ledger.size;
  expect((await db.collection('ledger').count()).total).toBe(ledgerSize);
  const accounts = (await db.collection('accounts').orderBy('_id', 'asc').get()).data as { sum: number }[];
  expect(accounts.map(({ sum }) => sum)).toEqual(sums);
  expect(accounts.reduce((total, { sum }) => total + sum, 0)).toBe(ACCOUNTS * START_SUM);

  const counted = (await db.collection('counters').orderBy('_id', 'asc').get()).data as { n: number }[];
  const set = (await db.collection('settings').orderBy('_id', 'asc').get()).data as { n: number }[];
  for (const client of clients) {
    const before = (counters[client.no] ?? 0) + client.increments;
    const now = counted[client.no]?.n ?? -1;
    expect(client.incrementUnsure ? [before, before + 1] : [before]).toContain(now);
    counters[client.no] = now;
    const last = set[client.no]?.n ?? -1;
    expect([client.setTo, client.setUnsure]).toContain(last);
    settings[client.no] = last;
  }
}

async function prepare(): Promise<void> {
  const { child, db } = await startServer();
  await db.collection('accounts').add(sums.map((sum, n) => ({ _id: accountId(n), sum })));
  await db.collection('counters').add(counters.map((n, no) => ({ _id: `c${no}`, n })));
  await db.collection('settings').add(settings.map((n, no) => ({ _id: `s${no}`, n })));
  await kill(child);
}

test(`${ROUNDS} kills lose nothing that was acknowledged and leave no transaction half done`, async () => {
  const started = Date.now();
  await prepare();
  const nextOf = Array.from({ length: CLIENTS }, () => 1);
  let server = await startServer();
  let writes = 0;
  let transfers = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const clients = nextOf.map((next, no): Client => ({
      no,
      next,
      added: [],
      addedUnsure: [],
      setTo: settings[no] ?? 0,
      setUnsure: settings[no] ?? 0,
      increments: 0,
      incrementUnsure: false,
      transfers: [],
      transferUnsure: undefined,
    }));
    const { child, db } = server;
    const writing = clients.map((client) => write(db, client).catch((error: unknown) => error));
    await progress(clients, 12 + ((round * 37) % 30), round % 11);
    await kill(child);
    const ends = await Promise.all(writing);
    // Clients may end by the broken connection only; a refusal by the service would be a fault of its own.
    expect(
      ends
        .map((end) => (end as { code?: string }).code)
        .filter((code) => !['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code ?? '')),
    ).toEqual([]);
    server = await startServer();
    await check(server.db, clients);
    clients.forEach((client) => (nextOf[client.no] = client.next));
    transfers += clients.reduce((sum, client) => sum + client.transfers.length, 0);
    writes += clients.reduce((sum, client) => sum + acknowledgedBy(client), 0);
  }
  expect(await all(server.db, 'notes', 'token', everything)).toHaveLength(everything.length);
  await kill(server.child);
  expect(writes).toBeGreaterThan(ROUNDS * CLIENTS);
  expect(transfers).toBeGreaterThan(ROUNDS);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `local-cloud kill: ${ROUNDS} rounds, ${writes} acknowledged writes (${transfers} transactions, ${conflicts} conflicts), ${seconds} s\n`,
  );
}, 300_000);
