/** The interfaces of WeChat that functions call. */
export interface Wechat {
  /** The number behind the code of WeChat's phone button; null for a code that was used or is too old. */
  phoneOf(code: string): Promise<string | null>;
  /** WeChat's round code that opens `page` with `scene`, as a picture; null where the platform refuses. */
  codeImage(scene: string, page: string): Promise<Buffer | null>;
}
