import type { ActionInput, ActionName, ActionOutput, Reply } from '@shared/api';

/** One person's line to the local cloud. */
export class Line {
  private abort: AbortController | undefined;

  constructor(
    private readonly url: string,
    readonly openid: string,
  ) {}

  async call<Action extends ActionName<'chat'>>(
    action: Action,
    data: ActionInput<'chat', Action>,
  ): Promise<ActionOutput<'chat', Action>> {
    const response = await fetch(`${this.url}/functions/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-Local-Openid': this.openid },
      body: JSON.stringify({ action, data }),
    });
    const reply = (await response.json()) as Reply<ActionOutput<'chat', Action>>;
    if (!reply.ok) throw new Error(`chat.${action} answered ${reply.error.code}`);
    return reply.data;
  }

  /** The platform's watch of this person's signals, until `close`. */
  async watch(onSignal: () => void): Promise<void> {
    this.abort = new AbortController();
    const { signal } = this.abort;
    const response = await fetch(`${this.url}/local/watch/signals`, {
      headers: { 'X-Local-Openid': this.openid },
      signal,
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    const follow = async (): Promise<void> => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        if (decoder.decode(part.value).includes('"type":"change"')) onSignal();
      }
    };
    follow().catch(() => undefined);
  }

  close(): void {
    this.abort?.abort();
  }
}
