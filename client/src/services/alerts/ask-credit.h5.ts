import Taro from '@tarojs/taro';

import type { Channel } from '@shared/alerts';

import { PREVIEW_ASK } from '../../texts/alerts';
import { identity } from '../storage.h5';
import type { PlatformAnswer } from './platform-answer';

/** The preview plays the platform's sheet, and tells the local cloud what the platform would remember. */
async function askLocally(_channel: Channel, templateIds: readonly string[]): Promise<PlatformAnswer> {
  const { confirm } = await Taro.showModal({ ...PREVIEW_ASK, content: PREVIEW_ASK.content(templateIds.length) });
  const answers = Object.fromEntries(
    templateIds.map((id) => [id, confirm ? ('accept' as const) : ('reject' as const)]),
  );
  if (confirm) await Promise.all(templateIds.map(grantLocally));
  return { kind: 'answered', answers };
}

async function grantLocally(templateId: string): Promise<void> {
  await fetch('/local/wx', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ op: 'grant', openid: identity(), templateId, count: 1 }),
  }).catch(() => undefined);
}

/** A browser has no messages of WeChat. */
async function askNobody(): Promise<PlatformAnswer> {
  return { kind: 'unsupported' };
}

/** Asks for messages by template; the constant is the build's, so a build for a cloud's environment has nothing of the preview. */
export const askPlatform: (channel: Channel, templateIds: readonly string[]) => Promise<PlatformAnswer> = !process.env
  .TARO_APP_CLOUD_ENV
  ? askLocally
  : askNobody;

/** Whether WeChat lets this mini-program send messages at all; null: it does not say. */
export async function readMainSwitch(): Promise<boolean | null> {
  return null;
}

export async function openMessageSettings(): Promise<void> {
  return undefined;
}
