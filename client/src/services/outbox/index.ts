export { enqueueCheck } from './enqueue';
export { flushOutbox } from './flush';
export { overwriteCloud } from './resolve';
export type { Job } from './schema';
export { useOutbox } from './store';
