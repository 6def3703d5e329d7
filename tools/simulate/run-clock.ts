import type { Clock } from '../../cloudfunctions/_core/context';

/** Virtual time: it goes on by what is said to take time, as a function's by its calls. */
export class RunClock implements Clock {
  constructor(private at: number) {}

  now(): number {
    return Math.floor(this.at);
  }

  advance(ms: number): void {
    this.at += ms;
  }

  /** A run starts on the minute of its timer. */
  set(at: number): void {
    this.at = at;
  }

  readonly pause = async (ms: number): Promise<void> => this.advance(ms);
}
