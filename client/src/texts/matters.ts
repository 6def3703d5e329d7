/** What the reply clock promises, to the firm and to whoever has to answer. */
export const CLOCK = {
  firm: (when: string) => `专员会在 ${when} 前回复`,
  firmLate: (when: string) => `已超过承诺时间（${when}），已提醒专员尽快回复`,
  care: (when: string) => `请在 ${when} 前回复`,
  careLate: (when: string) => `应在 ${when} 前回复，已经晚了`,
  /** The year after is not published yet. */
  tentative: '明年的放假安排还没公布，可能稍有变动',
} as const;

/** What the firm has asked about so far. */
export const MATTERS = {
  loading: '正在读取咨询事项…',
  lead: '每件事从提问开始，到一方确认办结为止。',
  emptyTitle: '还没有咨询过',
  emptyFirm: '有政策、申报、材料上的问题，直接写给专员。问过的事会列在这里。',
  emptyCare: '这家企业还没有提过问题。',
  toRoom: '去对话',
  noFirmTitle: '还没有企业',
  noFirmText: '先登记企业，分配了服务专员以后就可以咨询。',
  toHome: '去首页',
  topics: { policy: '政策问题', other: '其他问题' },
  name: (matter: number, topic: string) => `第 ${matter} 件：${topic}`,
  opened: (when: string) => `提问：${when}`,
  closed: (when: string) => `办结：${when}`,
  isOpen: '还没有办结',
  close: '这件事办结了',
  closeText: '办结以后不再计时，也不再提醒。还有问题，随时再问。',
  closeYes: '确认办结',
  closing: '正在提交…',
  rate: '这次办得怎么样？',
  stars: (count: number) => `${count} 星`,
  meanings: ['很不满意', '不太满意', '一般', '满意', '很满意'],
  word: '想说的话，可以不写',
  send: '提交评价',
  pick: '请先选几星。',
  once: '评价只能提交一次，专员看得到。',
  rated: (stars: number) => `企业评价：${stars} 星`,
  wordSaid: (word: string) => `“${word}”`,
  noRating: '企业还没有评价',
  older: '看更早的',
  faults: {
    'already-so': '这件事刚才已经提交过了，请看最新内容。',
    'not-seen': '企业又发来了新的消息。请先到会话里看一看，再来办结。',
    'not-closed': '这件事还没有办结，办结以后再评价。',
    'not-let-through': '这句话没有通过检查。请换个说法，或者不写。',
  } as Readonly<Record<string, string>>,
} as const;
