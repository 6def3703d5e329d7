/** What the platform's content check says: fine, a person should look, or not to be let through. */
export type Suggestion = 'pass' | 'review' | 'risky';

/** A message from a template, as the platform takes it: `page` opens when it is tapped. */
export interface TemplateMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

/** The interfaces of WeChat that functions call. */
export interface Wechat {
  /** The number behind the code of WeChat's phone button; null for a code that was used or is too old. */
  phoneOf(code: string): Promise<string | null>;
  /** WeChat's round code that opens `page` with `scene`, as a picture; null where the platform refuses. */
  codeImage(scene: string, page: string): Promise<Buffer | null>;
  /** Of a text that `openid` wrote. `down`: no verdict now, for whatever reason; ask later. Never throws. */
  checkText(content: string, openid: string): Promise<Suggestion | 'down'>;
  /** Starts the check of a picture behind a link; its verdict comes as a push that names the answer. Null: down. Never throws. */
  checkPicture(url: string, openid: string): Promise<string | null>;
  /**
   * A subscribe message: the platform's code, 0 where it took it. Null: no answer of use came, and it may have taken it or not.
   * Never throws.
   */
  sendMessage(message: TemplateMessage): Promise<number | null>;
}
