import type { AlertState, SendState } from '@shared/alerts';

/** Every Chinese word of an exported file. */

export const FILE = {
  /** A name of a file on any system: what some of them do not allow is left out. */
  name: (whose: string | null, day: string) =>
    `${(whose ?? '我的数据').replace(/[\\/:*?"<>|\p{Cc}]/gu, '')}-数据导出-${day}`,
  notice:
    '这是您和您的企业保存在「专精特新助手」里的全部数据。文件里有手机号和经营数据，请妥善保管。自测结果仅供参考，以主管部门认定为准。',
};

export const SHEETS = {
  about: { name: '说明', heads: ['项目', '内容'] },
  person: { name: '我的信息', heads: ['项目', '内容'] },
  consents: { name: '隐私同意', heads: ['隐私说明版本', '同意时间', '撤回时间'] },
  marks: { name: '关注和反馈', heads: ['类别', '政策编号', '内容', '时间'] },
  talk: { name: '我的消息', heads: ['类别', '内容', '时间'] },
  alerts: { name: '提醒', heads: ['时间', '提醒', '内容', '状态'] },
  alertSettings: { name: '提醒设置', heads: ['项目', '内容'] },
  credits: { name: '微信消息次数', heads: ['种类', '还可发', '同意过', '已发', '作废'] },
  sends: { name: '发过的微信消息', heads: ['时间', '种类', '提醒条数', '结果', '微信的错误码'] },
  deeds: { name: '我的操作', heads: ['时间', '操作', '身份'] },
  firm: { name: '企业资料', heads: ['项目', '内容'] },
  versions: { name: '历次资料', heads: ['版本', '保存时间', '保存人', '项目', '内容'] },
  checks: {
    name: '自测记录',
    heads: ['自测日期', '保存时间', '类型', '称号', '标准', '结论', '最低得分', '最高得分', '及格分'],
  },
  inputs: { name: '自测填写', heads: ['保存时间', '项目', '内容'] },
  criteria: { name: '自测明细', heads: ['保存时间', '称号', '条款', '条件', '结论', '最低得分', '最高得分', '满分'] },
  members: { name: '企业成员', heads: ['姓名', '身份', '加入时间'] },
  invitations: { name: '邀请码', heads: ['生成时间', '有效期至', '使用时间'] },
  care: { name: '服务专员', heads: ['专员', '开始时间'] },
  conversation: { name: '与专员的会话', heads: ['时间', '姓名', '身份', '类型', '内容'] },
  matters: { name: '咨询事项', heads: ['类别', '开始时间', '办结时间', '评分', '评价'] },
  plan: { name: '一企一策', heads: ['项目', '内容'] },
  actions: {
    name: '方案措施',
    heads: [
      ...['措施', '负责方', '完成日期', '状态', '原因', '说明', '所需材料'],
      ...['指标', '原来', '目标', '完成后', '服务资源', '更新时间'],
    ],
  },
  duties: { name: '要报告的事', heads: ['项目', '内容', '日期'] },
  reads: { name: '谁看过', heads: ['时间', '姓名', '身份', '看了什么'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly heads: readonly string[] }>>;

export const ROWS = {
  exportedAt: '导出时间',
  about: '说明',
  openid: '微信标识',
  name: '姓名',
  phone: '手机号',
  erasesOn: '注销日期',
  role: '在企业的身份',
  commissioner: '服务专员身份',
  operator: '运营人员身份',
  state: '核实状态',
  reason: '未通过原因',
  createdAt: '登记时间',
  updatedAt: '更新时间',
  firmErasesOn: '企业删除日期',
  followed: '关注',
  muted: '不看',
  report: '反馈',
  looked: '查看',
  quickReply: '常用语',
  held: '未发出的消息',
  read: '会话读到第几条',
  reminded: '收到的回复提醒',
  answered: '回复过的问题',
  goal: '方案目标',
  window: '申报截止日期',
  publishedAt: '方案发布时间',
  need: '需求',
  needWord: '需求说明',
  surveyAt: '需求填写时间',
  mutedKinds: '不再提醒的种类',
  quiet: '免打扰时间',
  seenTo: '提醒看到的时间',
  pushedOn: '最近一次发微信消息的日期',
  followsAt: '下次查看关注的政策的时间',
  standing: '一直允许',
  toReport: '要报告的变更',
  settled: '已说明办好',
  looksAt: '下次查看称号和方案的时间',
  talkLooksAt: '下次查看会话的时间',
} as const;

export const ROLES: Readonly<Record<string, string>> = {
  owner: '负责人',
  staff: '成员',
  visitor: '本人',
  commissioner: '服务专员',
  cover: '代班专员',
  operator: '运营人员',
  administrator: '管理员',
};

export const STATES: Readonly<Record<string, string>> = { pending: '待核实', verified: '已核实', refused: '未通过' };
export const SIDES: Readonly<Record<string, string>> = { firm: '企业', care: '服务专员' };
export const TOPICS: Readonly<Record<string, string>> = { policy: '政策问题', other: '其他事项' };
export const KINDS: Readonly<Record<string, string>> = {
  text: '文字',
  picture: '图片',
  file: '文件',
  card: '卡片',
  recalled: '已撤回',
  recall: '撤回',
  closed: '办结',
  rated: '评价',
  published: '发布方案措施',
};
export const ALERT_STATES: Readonly<Record<AlertState, string>> = {
  waiting: '等着发微信消息',
  pushed: '已发微信消息',
  kept: '只在提醒页',
  failed: '没能发出',
};
export const SEND_STATES: Readonly<Record<SendState, string>> = {
  sending: '正在发',
  sent: '已发',
  refused: '微信里没有允许',
  retry: '没有发出，稍后再发',
  failed: '没有发出',
  unsure: '不知道有没有发出',
  unsent: '没有发出',
};
export const PURPOSES: Readonly<Record<string, string>> = { new: '新申报', review: '复核' };
export const YES_NO = ['否', '是'] as const;
export const NOBODY = '（无）';

/** What somebody did or looked at, by the id of the action; one without a word here stands for itself. */
export const ACTIONS: Readonly<Record<string, string>> = {
  'measures.matchFirm': '适合企业的政策',
  'check.history': '自测记录',
  'check.read': '一次自测结果',
  'chat.list': '会话列表',
  'chat.sync': '会话',
  'chat.history': '会话',
  'chat.search': '会话',
  'chat.file': '会话里的文件',
  'plan.read': '一企一策方案',
  'plan.propose': '一企一策方案',
  'plan.desk': '负责的企业名单',
  'plan.firm': '企业情况',
  'console.held': '待核消息',
  'console.settleHeld': '处理待核消息',
  'console.late': '超时未回复的问题',
  'console.firms': '企业名单',
  'console.firm': '企业登记资料',
  'console.commissioner': '专员服务的企业',
  'console.plan': '分配建议',
  'console.preview': '政策匹配到的企业',
  'console.audit': '操作记录',
  'firms.assigned': '负责的企业名单',
  'console.publish': '发布政策',
  'console.closeMeasure': '提前关闭政策',
  'console.settleReport': '处理政策反馈',
  'console.setAlertSetup': '修改消息设置',
  'console.cancelWave': '取消政策提醒',
  'console.approve': '核实企业',
  'console.refuse': '核实未通过',
  'console.issueCode': '发放一次性码',
  'console.appoint': '任命运营人员',
  'console.revokeCode': '撤回一次性码',
  'console.removeOperator': '取消运营人员',
  'console.setCommissioner': '修改专员资料',
  'console.setAbsence': '登记专员外出',
  'console.dismiss': '取消专员',
  'console.assign': '分配企业',
  'console.setSettings': '修改地区设置',
  'firms.verify': '用码核实企业',
  'firms.invite': '邀请成员',
  'firms.cancelInvite': '撤回邀请',
  'firms.redeem': '使用一次性码',
  'firms.leave': '退出企业',
  'firms.removeMember': '移除成员',
  'firms.handOver': '移交负责人',
  'firms.close': '申请删除企业',
  'firms.keep': '取消删除企业',
};
