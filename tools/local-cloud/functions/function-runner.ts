import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CloudConfig, FunctionConfig } from '../config';
import { callContext, callEvent, instanceEnvironment, type Caller } from './call-context';
import type { Outcome } from './instance';
import { InstancePool } from './instance-pool';

export interface RunnerOptions {
  readonly config: CloudConfig;
  /** Address that the functions' SDK talks to; known once the server listens. */
  readonly serviceUrl: () => string;
  readonly output: (name: string, line: string) => void;
}

/** Runs the built bundles, each in processes of its own. */
export class FunctionRunner {
  private readonly pools = new Map<string, InstancePool>();

  constructor(private readonly options: RunnerOptions) {}

  get serviceUrl(): string {
    return this.options.serviceUrl();
  }

  /** The function's declaration, if it is declared and built. */
  find(name: string): FunctionConfig | undefined {
    const config = this.options.config.functions.find((candidate) => candidate.name === name);
    return config && existsSync(this.bundle(config)) ? config : undefined;
  }

  call(
    config: FunctionConfig,
    data: Readonly<Record<string, unknown>>,
    caller: Caller,
    requestId: string,
  ): Promise<Outcome> {
    const context = callContext(config, this.options.config.envId, caller, requestId);
    return this.pool(config).call(callEvent(data, caller), context, config.timeout * 1000);
  }

  close(): void {
    for (const pool of this.pools.values()) pool.close();
  }

  private bundle(config: FunctionConfig): string {
    const file = `${config.handler.slice(0, config.handler.lastIndexOf('.'))}.js`;
    return path.resolve(this.options.config.root, this.options.config.functionRoot, config.name, file);
  }

  private pool(config: FunctionConfig): InstancePool {
    const existing = this.pools.get(config.name);
    if (existing) return existing;
    const pool = new InstancePool({
      bundle: this.bundle(config),
      exportName: config.handler.slice(config.handler.lastIndexOf('.') + 1),
      env: instanceEnvironment(config, this.options.config.envId, this.options.serviceUrl()),
      output: (line) => this.options.output(config.name, line),
    });
    this.pools.set(config.name, pool);
    return pool;
  }
}
