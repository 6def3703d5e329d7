import type { FunctionName } from '@shared/api';
import { fork } from 'node:child_process';
import path from 'node:path';
import { DEFAULT_ENV, localCredentials } from '../../tools/local-cloud';
import { ROOT } from './cloud';

export interface BundleCall {
  readonly fn: FunctionName;
  readonly event: unknown;
  /** What the platform says about the caller; null: a context without any environment. */
  readonly environment: Readonly<Record<string, string>> | null;
  /** Where the function finds its database. */
  readonly serviceUrl: string;
}

/** One call of a built function in a fresh process, with nothing between the caller and `main`. */
export function callBundle({ fn, event, environment, serviceUrl }: BundleCall): Promise<unknown> {
  const env = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: localCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: localCredentials.secretKey,
    SCF_NAMESPACE: DEFAULT_ENV,
    TCB_ENV: DEFAULT_ENV,
    CLOUD_SERVICE_URL: serviceUrl,
  };
  const bundle = path.join(ROOT, 'dist/functions', fn, 'index.js');
  const context = environment === null ? {} : { environment: JSON.stringify(environment) };
  const [main, ...args] = [bundle, event, context].map((value) => JSON.stringify(value));
  const code = `require(${main}).main(${args.join()}).then((reply) => process.send(reply))`;
  return new Promise((resolve, reject) => {
    const child = fork('-e', [code], { env, execArgv: [], silent: true });
    child.once('exit', (status) => reject(new Error(`the function ended with ${status}`)));
    child.once('message', (message) => {
      resolve(message);
      child.kill();
    });
  });
}
