/** What the reply clock promises, to the firm and to whoever has to answer. */
export const CLOCK = {
  firm: (when: string) => `专员会在 ${when} 前回复`,
  firmLate: (when: string) => `已超过承诺时间（${when}），已提醒专员尽快回复`,
  care: (when: string) => `请在 ${when} 前回复`,
  careLate: (when: string) => `应在 ${when} 前回复，已经晚了`,
  /** The year after is not published yet. */
  tentative: '明年的放假安排还没公布，可能稍有变动',
} as const;
