import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watchAs } from '../helpers/watch-signals';
import type { PhoneOptions } from './phone';
import { startLocalCloud } from '../../tools/local-cloud';

export interface PhoneCloud {
  readonly url: string;
  /** `wx.cloud` over the real functions. */
  readonly ask: (name: string, body: unknown) => Promise<unknown>;
  /** The same for another person's phone. */
  readonly askAs: (openid: string) => PhoneCloud['ask'];
  /** The watch of the signals of another person's phone. */
  readonly watchAs: (openid: string) => NonNullable<PhoneOptions['watch']>;
  close(): Promise<void>;
}

/** A cloud of its own for the phones of one test file. */
export async function startPhoneCloud(): Promise<PhoneCloud> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'weapp-'));
  const cloud = await startLocalCloud({ port: 0, dataDir, root: path.resolve(__dirname, '../..') });
  const askAs: PhoneCloud['askAs'] = (openid) => async (name, body) => {
    const response = await fetch(`${cloud.url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  return {
    url: cloud.url,
    askAs,
    watchAs: (openid) => (onSignal, onBroken) => watchAs(cloud.url, openid, onSignal, onBroken),
    ask: askAs('weapp'),
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
