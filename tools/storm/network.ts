import type { ActionInput, ActionName, ActionOutput, ErrorCode, FunctionName, Reply } from '@shared/api';
import type { Weather } from './options';

/** No answer came, or one that will be another one later: the same call is made again. */
export class Lost extends Error {}
/** An answer that stays. */
export class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

const PASSES: readonly ErrorCode[] = ['TIMEOUT', 'INTERNAL', 'RATE_LIMITED'];
/** Calls on their way at once: beyond it they only wait for each other. */
const LANES = 12;

/** A bad line between the phones and the cloud. */
export class Network {
  private free = LANES;
  private readonly queue: (() => void)[] = [];
  readonly counts = { calls: 0, lostCalls: 0, lostAnswers: 0, late: 0, twice: 0, failed: 0 };
  weather: Weather;

  constructor(
    private readonly url: () => string,
    weather: Weather,
    private readonly random: () => number,
  ) {
    this.weather = weather;
  }

  async call<Fn extends FunctionName, Action extends ActionName<Fn>>(
    fn: Fn,
    action: Action,
    data: ActionInput<Fn, Action>,
    openid: string,
  ): Promise<ActionOutput<Fn, Action>> {
    const { lostCall, lostAnswer, late, lateMs, twice } = this.weather;
    this.counts.calls += 1;
    if (this.happens(late)) {
      this.counts.late += 1;
      await pause(this.random() * lateMs);
    }
    if (this.happens(lostCall)) {
      this.counts.lostCalls += 1;
      throw new Lost('call');
    }
    const send = () => this.lane(() => this.send<ActionOutput<Fn, Action>>(fn, action, data, openid));
    if (this.happens(twice)) {
      this.counts.twice += 1;
      // The double comes before, beside or after the call itself; its answer goes nowhere.
      void pause(this.random() * lateMs)
        .then(send)
        .catch(() => undefined);
    }
    const answer = await send();
    if (this.happens(lostAnswer)) {
      this.counts.lostAnswers += 1;
      throw new Lost('answer');
    }
    return answer;
  }

  private async send<Output>(fn: string, action: string, data: unknown, openid: string): Promise<Output> {
    const reply = await fetch(`${this.url()}/functions/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Local-Openid': openid },
      body: JSON.stringify({ action, data }),
    })
      .then((response) => response.json() as Promise<Reply<Output>>)
      .catch(() => null);
    if (reply?.ok) return reply.data;
    this.counts.failed += 1;
    // A cloud that has just started answers with no code of the contract.
    const code = reply?.error?.code;
    if (code === undefined || PASSES.includes(code)) throw new Lost(code ?? 'down');
    throw new Refused(code);
  }

  private happens(chance: number): boolean {
    return chance > 0 && this.random() < chance;
  }

  private async lane<T>(work: () => Promise<T>): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.free -= 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
