/** Reply of a WeChat interface: `errcode` 0 or the documented error, and the interface's own fields. */
export type WxReply = { readonly errcode: number; readonly errmsg: string } & Readonly<Record<string, unknown>>;

export const reply = (errcode: number, errmsg: string, rest: Record<string, unknown> = {}): WxReply => ({
  errcode,
  errmsg,
  ...rest,
});
