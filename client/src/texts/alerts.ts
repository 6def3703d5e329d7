import type { AlertKind } from '@shared/alerts';

/** The preview's stand-in for WeChat's own sheet. */
export const PREVIEW_ASK = {
  title: '预览：微信在这里会问您',
  content: (count: number) => `“专精特新助手”想给您发 ${count} 种消息，每种允许一次就能发一条。`,
  confirmText: '允许',
  cancelText: '不允许',
} as const;

/** Words of the rows that lead to the alerts, and of the offer to be told by WeChat. */
export const ALERTS = {
  title: '提醒',
  hint: '政策变化、截止日期、称号到期、专员回复，都在这里',
  news: (count: number, more: boolean) => `${count}${more ? ' 条以上' : ' 条'}新提醒`,
  none: '没有新提醒',
  badge: (count: number, more: boolean) => (more || count > 99 ? '99+' : String(count)),
  settings: '提醒设置',
  settingsHint: '要哪些、什么时候不打扰、还能发几条',
} as const;

/** Words of the offer that stands beside what somebody just did. */
export const ASKING = {
  offers: {
    follow: '有变化时用微信告诉我',
    question: '有回复时用微信告诉我',
    action: '快到期时用微信告诉我',
    desk: '企业提问时用微信告诉我',
  },
  left: (count: number | null) => (count === null ? '已一直允许' : `还可发 ${count} 次`),
  aria: (offer: string, left: string) => `${offer}，${left}，点一下允许发一条`,
  close: '不用了，今天不再问',
  asked: {
    given: '好，记下了',
    refused: '好，不发。提醒仍在“提醒”页里，今天不再问',
    banned: '微信暂时不让发这种消息。提醒仍在“提醒”页里',
    off: '微信里关着本小程序的消息',
    unsupported: '这个微信版本不能发提醒，请到“提醒”页里看',
    offline: '没有网络，没有问成。连上网络再点一次',
    failed: '没有问成。请过一会儿再点一次',
  },
  openSettings: '去打开',
  done: '知道了',
} as const;

/** Words of the list of alerts. */
export const INBOX = {
  loading: '正在读取提醒…',
  today: '今天',
  yesterday: '昨天',
  isNew: '新',
  /** What the day of an alert is. */
  days: {
    'measure-new': '截止',
    'measure-changed': '截止',
    'measure-lost': '截止',
    'followed-opens': '开始',
    'followed-closing': '截止',
    'followed-closed-early': '停止受理',
    'title-ends': '到期',
    'yearly-update': '最晚',
    'major-change': '最晚',
    'action-due': '应完成',
    'promise-missed': '应回复',
    question: '应回复',
  } as Readonly<Partial<Record<AlertKind, string>>>,
  /** What a tap leads to. */
  ways: {
    measure: '看这项政策',
    flip: '看哪一条变了',
    review: '看复核还差什么',
    answers: '看已填的称号和数据',
    team: '看企业信息',
    talk: '去看回复',
    missed: '去问专员',
    answer: '去回复企业',
    action: '看这项措施',
    firm: '看这家企业',
    console: '去运营台',
  },
  /** It cannot be opened any more. */
  gone: {
    measure: '这项政策已经撤下，看不到了。',
    check: '这次自测已经删除，看不到了。',
    talk: '这个对话已经不归您看了。',
    action: '这项措施已经删除，看不到了。',
    firm: '这家企业的资料已经不归您看了。',
  },
  /** What is left then. */
  left: {
    measures: '看其他政策',
    history: '看自测记录',
    messages: '看消息',
    plan: '看方案',
    answers: '看已填的数据',
    desk: '回到工作台',
    console: '去运营台',
  },
  settle: '我已办理',
  settleAria: (title: string) => `我已办理：${title}`,
  settleAsk: '已经办理了吗？',
  settleText:
    '点“已办理”以后，企业里的人都不再收到这件事的提醒，不能撤回。它不会替您上报：是否办成，以主管部门的平台为准。',
  settleYes: '已办理',
  settleNo: '还没有',
  settled: '已说明办好了，不再提醒',
  more: '看更早的提醒',
  moreLoading: '正在读取更早的提醒…',
  moreFailed: '更早的没有读到，点这里再试',
  end: '没有更早的了',
  offline: (when: string) => `现在没有网络。下面是 ${when} 读到的，可能不全。`,
  stale: (when: string) => `没有连上云端。下面是 ${when} 读到的，可能不全。`,
  emptyTitle: '还没有提醒',
  emptyText: '适合您的新政策、关注的政策开始和截止、称号到期、专员回复，都会出现在这里。关注几项政策，就会有第一批。',
  emptyMeasures: '去关注政策',
  emptyCareTitle: '还没有提醒',
  emptyCareText: '您服务的企业有问题等您回复时，会出现在这里。',
  emptyDesk: '去工作台',
  outsideTitle: '先建一家企业',
  outsideText: '提醒是按企业的情况给的：做一次自测并保存，或者用邀请码加入企业，之后有适合您的政策就会告诉您。',
  toCheck: '去自测',
} as const;

/** Words of the page that a message of WeChat opens. */
export const OPEN_ALERT = {
  loading: '正在打开这条提醒…',
  missingTitle: '这条提醒看不到了',
  missingText: '它可能已经撤回，或者不是发给您的。其他提醒都还在。',
  offlineText: '没有连上云端，打不开这条提醒。连上网络后再试；别的页面照常可用。',
  goneTitle: '看不到原来的内容了',
  toInbox: '看全部提醒',
  toHome: '回首页',
} as const;

/** Words of the settings. */
export const ALERT_SETTINGS = {
  loading: '正在读取设置…',
  inboxHint: '关掉的只是微信消息；“提醒”页里一条不少。',
  leftTitle: '还能用微信发几条',
  leftText:
    '微信的规定：您每允许一次，我们只能发一条。所以这里记着还剩几条；多允许几次就多存几条，最多存 10 条。急的先发，其余合成一条，一天最多一条。',
  left: (count: number | null) =>
    count === null ? '已一直允许，不用再点' : count === 0 ? '剩 0 条，发不出' : `还剩 ${count} 条`,
  more: '再要一次提醒',
  first: '要一次提醒',
  moreAria: (template: string) => `${template}：再要一次提醒`,
  enough: '够用了',
  noTemplates: '现在还不能用微信发提醒，运营单位还没有开通。提醒都在“提醒”页里。',
  offTitle: '微信里关着本小程序的消息',
  offText: '打开之前，一条也发不到您的微信。请到微信的设置里打开“接收通知”。',
  openSettings: '去微信设置里打开',
  alwaysHint: '在微信的弹窗里选过“总是保持以上选择”的，点了不会再弹窗，次数照样加。',
  groups: { measures: '政策', followed: '关注的政策', titles: '称号', people: '专员与方案', care: '服务专员' },
  quietTitle: '免打扰',
  quietOn: (from: string, to: string) => `${from} 到${to <= from ? '第二天 ' : ' '}${to} 不发微信，过后再发。`,
  quietOff: '关着：随时可以发微信。',
  quietFrom: '从几点',
  quietTo: '到几点',
  quietAria: (label: string, time: string) => `${label}，现在是 ${time}`,
  mutedTitle: '不看的政策',
  mutedText: '这些政策有变化也不发微信。恢复以后照常提醒。',
  mutedNone: '没有设为不看的政策。在政策卡片上点“不看”，就会出现在这里。',
  mutedUnknown: '一条政策（现在读不到名称）',
  restore: '恢复',
  restoreAria: (title: string) => `恢复：${title}`,
  mutedAll: (count: number) => `看全部 ${count} 条`,
  met: '您在别处也改过设置，两边的改动都保留了。',
  unsaved: '刚才的改动还没有存到云端。',
  consentTitle: '先同意隐私说明',
  consentText: '要发微信给您，就要在云端记下您要哪些提醒、允许了几次。请先阅读并同意。',
  consentYes: '同意并继续',
  consentFirst: '请先在本页最上面同意隐私说明',
} as const;
