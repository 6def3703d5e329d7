export { enqueueCheck } from './enqueue';
export { flushOutbox } from './flush';
export { decided, meetOthers, saveDecided, type Meeting, type Side } from './meet';
export type { Job } from './schema';
export { useOutbox } from './store';
