import { fork, type ChildProcess } from 'node:child_process';
import readline from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { assetPath } from '../asset-path';
import { limits } from '../limits';

/** How a call ended. `crashed` covers a bundle that does not load and a process that died. */
export type Outcome =
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'thrown'; readonly message: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crashed'; readonly message: string };

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('broken'), message: z.string() }),
  z.object({ type: z.literal('result'), text: z.string() }),
  z.object({ type: z.literal('thrown'), name: z.string(), message: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;

export interface InstanceOptions {
  readonly bundle: string;
  readonly exportName: string;
  readonly env: Record<string, string>;
  readonly output: (line: string) => void;
}

/** One warm process of a function. It serves one call at a time; after a time-out or a crash it is finished. */
export class Instance {
  private readonly child: ChildProcess;
  private readonly ready: Promise<Message>;
  private receive: ((message: Message) => void) | undefined;
  alive = true;

  constructor(options: InstanceOptions) {
    this.child = fork(assetPath('instance.cjs'), [options.bundle, options.exportName], {
      env: options.env,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) forwardLines(stream, options.output);
    this.child.on('message', (raw) => {
      const parsed = messageSchema.safeParse(raw);
      if (parsed.success) this.receive?.(parsed.data);
    });
    const died = () => {
      this.alive = false;
      this.receive?.({ type: 'broken', message: 'the process ended' });
    };
    this.child.on('exit', died);
    this.child.on('error', died);
    this.ready = this.next(limits.functionStartMs).then(
      (message) => message ?? { type: 'broken', message: 'did not start in time' },
    );
  }

  /** Runs one call; the time limit starts once the bundle is loaded, as in the cloud. */
  async call(event: unknown, context: unknown, timeoutMs: number): Promise<Outcome> {
    const started = await this.ready;
    if (started.type !== 'ready') {
      this.stop();
      return { kind: 'crashed', message: 'message' in started ? started.message : '' };
    }
    const answer = this.next(timeoutMs);
    if (this.alive && this.child.connected) this.child.send({ event, context });
    else this.receive?.({ type: 'broken', message: 'the process ended' });
    const message = await answer;
    if (message?.type === 'result') return { kind: 'result', text: message.text };
    if (message?.type === 'thrown') return { kind: 'thrown', message: `${message.name}: ${message.message}` };
    this.stop();
    return message === undefined
      ? { kind: 'timeout' }
      : { kind: 'crashed', message: 'message' in message ? message.message : '' };
  }

  stop(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  private next(timeoutMs: number): Promise<Message | undefined> {
    return new Promise((resolve) => {
      const settle = (message: Message | undefined) => {
        clearTimeout(timer);
        this.receive = undefined;
        resolve(message);
      };
      const timer = setTimeout(() => settle(undefined), timeoutMs);
      this.receive = settle;
    });
  }
}

function forwardLines(stream: Readable | null, output: (line: string) => void): void {
  if (stream) readline.createInterface({ input: stream }).on('line', output);
}
