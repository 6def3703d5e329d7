import { statSync } from 'node:fs';
import { Instance, type InstanceOptions, type Outcome } from './instance';

const MAX_INSTANCES = 4;

function version(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return 'missing';
  }
}

/** The warm instances of one function: at most four, further calls wait in order; a new bundle replaces them all. */
export class InstancePool {
  private idle: { instance: Instance; version: string }[] = [];
  private readonly busy = new Set<Instance>();
  private readonly queue: (() => void)[] = [];
  private closed = false;

  constructor(private readonly options: InstanceOptions) {}

  async call(event: unknown, context: unknown, timeoutMs: number): Promise<Outcome> {
    while (this.busy.size >= MAX_INSTANCES && !this.closed) {
      await new Promise<void>((resolve) => this.queue.push(resolve));
    }
    if (this.closed) return { kind: 'crashed', message: 'the server is stopping' };
    const current = version(this.options.bundle);
    const instance = this.take(current);
    this.busy.add(instance);
    try {
      return await instance.call(event, context, timeoutMs);
    } finally {
      this.busy.delete(instance);
      if (instance.alive && !this.closed) this.idle.push({ instance, version: current });
      this.queue.shift()?.();
    }
  }

  close(): void {
    this.closed = true;
    for (const { instance } of this.idle) instance.stop();
    for (const instance of this.busy) instance.stop();
    for (const wake of this.queue.splice(0)) wake();
  }

  private take(current: string): Instance {
    for (const old of this.idle.filter((entry) => entry.version !== current || !entry.instance.alive))
      old.instance.stop();
    this.idle = this.idle.filter((entry) => entry.version === current && entry.instance.alive);
    return this.idle.pop()?.instance ?? new Instance(this.options);
  }
}
