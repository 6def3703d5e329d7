import Taro from '@tarojs/taro';

import type { AnswerPrivacy } from './platform-privacy.h5';

export type { AnswerPrivacy, PrivacyAnswer } from './platform-privacy.h5';

/** From base library 2.32.3; what is older never asks. The last listener wins, so it is registered once. */
export function watchPlatformPrivacy(ask: (answer: AnswerPrivacy) => void): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((resolve) => ask((answer) => resolve({ ...answer })));
}

/** WeChat's own page with the guide as it was declared to the platform. */
export function openPlatformContract(): void {
  if (Taro.canIUse('openPrivacyContract')) Taro.openPrivacyContract();
}
