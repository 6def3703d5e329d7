import type { CloudConfig } from './config';
import type { FileStore } from './files/file-store';
import type { FunctionRunner } from './functions/function-runner';
import type { QueryStats } from './query/query-stats';
import type { Store } from './store/store';
import type { WriteQueue } from './store/write-queue';
import type { Transactions } from './transactions/transactions';
import type { Watchers } from './watch/watchers';
import type { WxService } from './wx/wx-service';

/** Everything that answers requests; made once per server. */
export interface Cloud {
  readonly config: CloudConfig;
  readonly store: Store;
  readonly queue: WriteQueue;
  readonly transactions: Transactions;
  readonly stats: QueryStats;
  readonly files: FileStore;
  readonly functions: FunctionRunner;
  readonly watchers: Watchers;
  readonly wx: WxService;
  readonly now: () => Date;
}

/** Parameters of one admin call, as the SDK sends them. */
export type Params = Readonly<Record<string, unknown>>;
export type Action = (cloud: Cloud, params: Params) => Promise<Record<string, unknown>> | Record<string, unknown>;
