import { randomUUID } from 'node:crypto';
import type { Push } from '../wx/picture-check';
import type { FunctionRunner } from './function-runner';

/** Which function has which event, as it is set in the console: 设置 → 其他设置 → 消息推送. */
const RECEIVERS: Readonly<Record<string, string>> = {
  wxa_media_check: 'verdicts',
  subscribe_msg_popup_event: 'subscriptions',
  subscribe_msg_change_event: 'subscriptions',
  subscribe_msg_sent_event: 'subscriptions',
};

const TRIES = 3;
const PAUSE_MS = 500;

/** The message push: an event goes to its function, for nobody, until that answers that it has it. */
export const pushTo =
  (runner: FunctionRunner): Push =>
  async (event) => {
    const name = RECEIVERS[String(event.Event)];
    const config = name === undefined ? undefined : runner.find(name);
    if (!config) return;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const outcome = await runner.call(config, event, { source: 'wx_push' }, randomUUID());
      if (outcome.kind === 'result' && outcome.text === JSON.stringify('success')) return;
      await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS).unref());
    }
  };
