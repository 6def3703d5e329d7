import { isAwake, onAwake } from '../../visibility';
import { onStir } from '../stir';

/** An answer that takes longer is no longer waited for: the next question brings the same, and whichever comes counts. */
const PATIENCE_MS = 5000;
const STIRRED_MS = 1000;
/** A pause is counted from question to question; where answers are slow, some of it is left all the same. */
const LEAST_MS = 250;

/** How things went so far: what the pause until the next question depends on. */
export interface Course {
  /** Since something last happened, on either side. */
  readonly quietMs: number;
  /** Questions in a row that brought nothing while it was quiet. */
  readonly idle: number;
  /** Failures in a row. */
  readonly failed: number;
  /** The last answer brought something. */
  readonly isNews: boolean;
}

export interface Rounds {
  /** Ask without a pause. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** Asks again and again, with the pauses of `pause`, while somebody looks and there is a network. */
export function startRounds(
  firmId: string,
  ask: () => Promise<boolean>,
  pause: (course: Course) => number,
  isBusy: () => boolean = () => false,
): Rounds {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isAsking = false;
  let isWanted = false;
  let stirredAt = Date.now();
  let course: Course = { quietMs: 0, idle: 0, failed: 0, isNews: false };

  const wait = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped && isAwake()) timer = setTimeout(() => void round(), ms);
  };
  const round = async (): Promise<void> => {
    isAsking = true;
    isWanted = false;
    const askedAt = Date.now();
    const outcome = await within(PATIENCE_MS, ask());
    isAsking = false;
    if (outcome === 'news' || isBusy()) stirredAt = Date.now();
    const quietMs = Date.now() - stirredAt;
    course = {
      quietMs,
      idle: outcome === 'nothing' ? course.idle + 1 : 0,
      failed: outcome === 'failed' ? course.failed + 1 : 0,
      isNews: outcome === 'news',
    };
    const left = pause(course) - (outcome === 'failed' ? 0 : Date.now() - askedAt);
    wait(isWanted ? 0 : Math.max(LEAST_MS, left));
  };
  const now = (): void => {
    isWanted = true;
    if (!isAsking) wait(0);
  };
  const dropStir = onStir((stirred) => {
    if (stirred !== firmId) return;
    stirredAt = Date.now();
    course = { ...course, idle: 0 };
    if (!isAsking) wait(Math.min(STIRRED_MS, pause({ ...course, quietMs: 0 })));
  });
  const dropAwake = onAwake((isNow) => {
    clearTimeout(timer);
    if (!isNow) return;
    stirredAt = Date.now();
    course = { ...course, idle: 0, failed: 0 };
    now();
  });
  now();
  return {
    now,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      dropStir();
      dropAwake();
    },
  };
}

function within(ms: number, asked: Promise<boolean>): Promise<'news' | 'nothing' | 'failed'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('failed'), ms);
    asked
      .then(
        (isNews) => resolve(isNews ? 'news' : 'nothing'),
        () => resolve('failed'),
      )
      .finally(() => clearTimeout(timer));
  });
}
