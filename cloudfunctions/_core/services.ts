import { cloudFiles } from './platform/cloud-files';
import { cloudWechat } from './platform/cloud-wechat';
import { cloudStore } from './store/cloud-store';
import type { Services } from './serve';

/** What a deployed function works with. */
export const services: Services = {
  db: cloudStore,
  clock: { now: () => Date.now() },
  files: cloudFiles,
  wechat: cloudWechat,
};
