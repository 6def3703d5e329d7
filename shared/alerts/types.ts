import type { Side } from '../chat/terms';
import type { AlertFacts } from './schema';
import type { TemplateKey } from './terms';

/** An alert that may still be pushed, as ranking sees it. Instants are UTC texts. */
export interface Waiting {
  readonly id: string;
  readonly facts: AlertFacts;
  readonly side: Side;
  readonly at: string;
  /** Not pushed before; not worth a push after. */
  readonly pushFrom: string;
  readonly pushUntil: string;
}

/** What the ledger knows of one person and one template. */
export interface Credit {
  /** Messages that may still be sent. Never below zero. */
  readonly left: number;
  readonly granted: number;
  readonly spent: number;
  /** Taken away by the platform's 43101, or by the person in WeChat's settings. */
  readonly voided: number;
  /** Of a long-term or staff template: the accept holds until it is taken back. */
  readonly isStanding: boolean;
}
export const NO_CREDIT: Credit = { left: 0, granted: 0, spent: 0, voided: 0, isStanding: false };

export type Credits = Readonly<Partial<Record<TemplateKey, Credit>>>;

/** When somebody may be disturbed: `HH:MM` in Asia/Shanghai. From 22:00 to 08:00 spans midnight. */
export interface Quiet {
  readonly from: string;
  readonly to: string;
}
