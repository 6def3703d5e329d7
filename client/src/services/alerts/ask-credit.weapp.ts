import Taro from '@tarojs/taro';

import type { Channel } from '@shared/alerts';

import { answersIn, failureIn, type PlatformAnswer } from './platform-answer';

interface Ask {
  readonly tmplIds: string[];
  readonly success: (result: object) => void;
  readonly fail: (fault: unknown) => void;
}

/** The platform's functions for its staff messages, which Taro hands on without knowing them. */
const staffFunctions = (): Readonly<Record<string, ((ask: Ask) => void) | undefined>> =>
  Taro as unknown as Record<string, ((ask: Ask) => void) | undefined>;

/**
 * Asks for messages by template. WeChat shows its sheet only while a tap is being answered: nothing may be awaited before this is
 * called, and the platform's function is called before it returns.
 */
export function askPlatform(channel: Channel, templateIds: readonly string[]): Promise<PlatformAnswer> {
  return channel === 'staff' ? askAsStaff(templateIds) : askAsUser(templateIds);
}

function askAsUser(templateIds: readonly string[]): Promise<PlatformAnswer> {
  if (!Taro.canIUse('requestSubscribeMessage')) return Promise.resolve({ kind: 'unsupported' });
  return new Promise((resolve) => {
    const ask: Ask = {
      tmplIds: [...templateIds],
      success: (result) => resolve(answersIn(result, templateIds)),
      fail: (fault) => resolve(failureIn(fault)),
    };
    // `entityIds` is another platform's. Taro rejects a promise beside calling back.
    const told = Taro.requestSubscribeMessage(ask as unknown as Taro.requestSubscribeMessage.Option);
    void Promise.resolve(told).catch(() => undefined);
  });
}

/** Whoever works for the operator is bound first, and asked for messages with it; whoever is bound already is only asked. */
function askAsStaff(templateIds: readonly string[]): Promise<PlatformAnswer> {
  const { bindEmployeeRelation: bind, requestSubscribeEmployeeMessage: request } = staffFunctions();
  if (!bind || !request) return Promise.resolve({ kind: 'unsupported' });
  return new Promise((resolve) => {
    const tmplIds = [...templateIds];
    const success = (result: object): void => resolve(answersIn(result, templateIds));
    bind({
      tmplIds,
      success,
      fail: () => request({ tmplIds, success, fail: (fault) => resolve(failureIn(fault)) }),
    });
  });
}

/** Whether WeChat lets this mini-program send messages at all; null: it does not say. */
export async function readMainSwitch(): Promise<boolean | null> {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true });
    return subscriptionsSetting?.mainSwitch ?? null;
  } catch {
    return null;
  }
}

export async function openMessageSettings(): Promise<void> {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
}
