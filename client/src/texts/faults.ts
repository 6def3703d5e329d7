/** Why something did not work, wherever a page has no words of its own for it. Always with the next step. */
export const FAULTS = {
  other: '没有连上云端。请检查网络，再试一次。',
  /** A browser cannot say who is there. */
  openInWechat: '请在微信中打开小程序，再做这一步。',
  byCode: {
    OFFLINE: '没有连上云端。请检查网络，再试一次。',
    BAD_REPLY: '没有连上云端。请检查网络，再试一次。',
    RATE_LIMITED: '操作太频繁了。请过一会儿再试。',
    CONSENT_REQUIRED: '请先阅读并同意最新的隐私说明，再做这一步。',
  } as Readonly<Record<string, string>>,
  offlineTitle: '现在没有网络',
  offlineText: '连上网络后再看。手机上填的数据不受影响。',
  forbiddenTitle: '您没有这项权限',
  goneTitle: '看不到这些内容',
  goneText: '它可能已经删除，或者不再归您。请回到“我的”看看。',
  toMine: '回到“我的”',
} as const;
