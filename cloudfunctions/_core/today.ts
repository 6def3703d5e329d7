import { shanghaiDate } from '@shared/rules';
import type { Clock } from './context';

/** The day on the wall in China. */
export function today(clock: Clock): string {
  return shanghaiDate(clock.now());
}

/** The instant as records and replies carry it, in UTC. */
export function instant(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
