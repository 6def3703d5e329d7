/** What WeChat takes as an answer to its question. */
export interface PrivacyAnswer {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree';
  readonly buttonId?: string;
}
export type AnswerPrivacy = (answer: PrivacyAnswer) => void;

/** A browser asks nothing of the kind. */
export function watchPlatformPrivacy(_ask: (answer: AnswerPrivacy) => void): void {
  return undefined;
}

export function openPlatformContract(): void {
  return undefined;
}
