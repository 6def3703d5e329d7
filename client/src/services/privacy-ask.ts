import { create } from 'zustand';

import { watchPlatformPrivacy, type AnswerPrivacy } from './platform-privacy';

/** The button whose press WeChat looks for before it believes that somebody agreed. */
export const AGREE_BUTTON = 'agree-btn';

interface PrivacyAsk {
  /** Those of WeChat's functions that wait for an answer; none: nothing is asked. */
  readonly waiting: readonly AnswerPrivacy[];
  readonly answer: (isAgreed: boolean) => void;
}

/** WeChat's question whether its privacy guide is agreed to. Every waiting function is answered, whatever the reader does. */
export const usePrivacyAsk = create<PrivacyAsk>((set, get) => ({
  waiting: [],
  answer: (isAgreed) => {
    const { waiting } = get();
    set({ waiting: [] });
    for (const each of waiting) each(isAgreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' });
  },
}));

/** Called once when the app starts: from then on the question is ours to show. */
export function watchPrivacy(): void {
  watchPlatformPrivacy((answer) => {
    usePrivacyAsk.setState(({ waiting }) => ({ waiting: [...waiting, answer] }));
    answer({ event: 'exposureAuthorization' });
  });
}
