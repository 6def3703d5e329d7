/** Words of the list of questions that nobody answered in time. */
export const CONSOLE_LATE = {
  lead: '专员提醒过、代管人也提醒过，还没有回复的问题，等得最久的在前面。请联系专员，或者把企业转给别的专员。',
  emptyTitle: '没有超时未回复的问题',
  emptyText: '问题超过承诺时间、专员和代管人都没有回复时，会出现在这里。',
  columns: ['企业', '专员', '问题', '提问时间', '应回复时间'],
  topics: { policy: '政策问题', other: '其他问题' },
  open: (name: string) => `${name}，看这家企业`,
} as const;
