/** Words of the commissioner's pages. */
export const ASSIGNED = {
  lead: '由您服务的企业。点开看它能用哪些政策。企业自己确认过的条件只在企业的手机上，这里看不到，仍写“要确认”。',
  loading: '正在读取企业…',
  unnamed: '未填名称的企业',
  openAria: (name: string) => `${name}，看适合的政策`,
  more: '再看几家',
  emptyTitle: '还没有企业交给您服务',
  emptyText: '运营人员分配企业以后，会出现在这里。',
  notTitle: '这里是服务专员用的',
  notText: '您现在不是服务专员。如果应该是，请联系本小程序的运营单位开通。',
  offlineTitle: '现在没有网络',
  offlineText: '企业资料不存在这部手机里，连上网络再看。',
  logged: '企业的资料只用来服务企业。您每看一次，都会留下记录。',
} as const;

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
  goneText: '它可能已经不由您服务。请回到企业列表看看。',
  toList: '回到企业列表',
  asOf: (date: string) => `按 ${date} 的企业资料和政策匹配`,
  empty: '目前没有匹配到政策。',
} as const;
