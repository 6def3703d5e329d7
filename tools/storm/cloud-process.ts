import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { buildIfStale, ROOT } from '../build';

/** Longer than a transaction lives. */
const A_TRANSACTION_MS = 31_000;

/** A local cloud that is killed and started again on the same data and port. */
export class CloudProcess {
  private child: ChildProcess | undefined;
  private port = 0;
  readonly blows = { functionsKilled: 0, cloudKilled: 0, transactionsExpired: 0 };

  constructor(private readonly dataDir: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    await buildIfStale('functions');
    await this.fork();
  }

  private async fork(): Promise<void> {
    const child = fork(path.join(ROOT, 'tools/storm/cloud-child.ts'), {
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir, CLOUD_ROOT: ROOT },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    this.port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message: { readonly port: number }) => resolve(message.port));
      child.once('exit', (code) => reject(new Error(`the cloud ended with ${String(code)}`)));
    });
  }

  /** `kill -9` of the whole cloud in the middle of whatever it does, and a new start. */
  async killCloud(): Promise<void> {
    await this.stop();
    this.blows.cloudKilled += 1;
    await this.fork();
  }

  /** `kill -9` of one function that runs; the cloud itself goes on. */
  killFunction(pick: () => number): void {
    const { stdout } = spawnSync('pgrep', ['-P', String(this.child?.pid)], { encoding: 'utf8' });
    const pids = stdout.split('\n').filter((pid) => pid !== '');
    const pid = pids[Math.floor(pick() * pids.length)];
    if (pid === undefined) return;
    spawnSync('kill', ['-9', pid]);
    this.blows.functionsKilled += 1;
  }

  /** Every transaction that is open now is too old from now on. */
  expireTransactions(): void {
    // Between a kill and the next start there is nobody to tell.
    if (!this.child?.connected) return;
    this.child.send({ ahead: A_TRANSACTION_MS }, () => undefined);
    this.blows.transactionsExpired += 1;
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}
