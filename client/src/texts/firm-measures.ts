/** Words of one firm's measures, as its commissioner sees them. */
export const FIRM = {
  loading: '正在为这家企业匹配政策…',
  /** Why a group holds what it holds; only the firm itself confirms and answers. */
  groups: {
    now: '条件都符合，或只差企业确认、补资料。',
    nearly: '还有条件没有达到，每条写明差在哪里。',
    next: '可能适合这家企业，但这一轮没开始或已截止。',
  },
  packFailed: '没有读到政策。请检查网络，再试一次。',
  goneTitle: '看不到这家企业',
  goneText: '它可能已经不由您服务。请回到工作台看看。',
  toList: '回到工作台',
  asOf: (date: string) => `按 ${date} 的企业资料和政策匹配`,
  empty: '目前没有匹配到政策。',
} as const;
