import { LEVEL_NAMES } from '@shared/text/measures';
import type { Measure } from '@shared/measures';

/** What an operator reads of `npm run import` and `npm run stale`: all wording of the two commands. */

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  id: '编号',
  title: '标题',
  bodies: '发文机关',
  documentNumber: '字号',
  relatedNumbers: '相关字号',
  issued: '发布日期',
  inForceFrom: '生效日',
  inForceTo: '失效日',
  inForceText: '有效期说明',
  standing: '文件状态',
  standingNote: '状态说明',
  replacedBy: '被哪条替代',
  successors: '后续政策',
  level: '层级',
  region: '地区',
  area: '主类别',
  otherAreas: '其他类别',
  topic: '主题',
  'benefit.kind': '支持方式',
  'benefit.summary': '摘要',
  'benefit.most': '最高金额',
  'benefit.most.yuan': '最高金额（元）',
  'benefit.most.basis': '金额口径',
  'benefit.ratioBp': '比例（万分之几）',
  'benefit.items': '分档',
  grants: '可获得的称号',
  requirements: '申请条件',
  preferred: '优先的称号',
  'apply.mode': '办理方式',
  'apply.channel': '办理渠道',
  'apply.papers': '申报材料',
  'apply.windowText': '申报时间说明',
  'apply.opensOn': '开始日',
  'apply.closesOn': '截止日',
  closedEarly: '提前关闭',
  'closedEarly.on': '提前关闭之日',
  'closedEarly.reason': '提前关闭的原因',
  link: '官网链接',
  'link.url': '官网链接',
  'link.seen': '链接核对方式',
  confidence: '可信度',
  verifiedOn: '核对日',
  unsure: '没有把握的字段',
  listed: '默认展示',
  sources: '来源',
  conflicts: '来源冲突',
  notes: '内部备注',
};

/** 「apply.closesOn」（截止日）; a place inside a list is named by its list. */
export function fieldName(path: string): string {
  const name = FIELD_NAMES[path] ?? FIELD_NAMES[path.replace(/\.\d+(\..*)?$/, '')];
  return name === undefined ? `「${path}」` : `「${path}」（${name}）`;
}

/** What `check-catalogue.ts` finds. */
export const FAULTS = {
  itself: '指向了自己',
  noSuchId: (id: string) => `目录里没有编号 ${id}`,
  circle: (chain: string) => `替代关系绕成了圈：${chain}`,
  before: (path: string, date: string, other: string, otherDate: string) =>
    `${FIELD_NAMES[path] ?? path} ${date} 早于${FIELD_NAMES[other] ?? other} ${otherDate}`,
  ahead: (date: string, asOf: string) => `核对日 ${date} 晚于今天（${asOf}）`,
  openAfterEnd: (day: string) => `过了这一天，${day} 仍显示可以办`,
  replacedByWhat: '文件状态是已被替代，但没有写被哪条替代',
  replacedYet: '写了被哪条替代，文件状态却还是有效',
  expiredYet: (date: string) => `文件状态是已到期，失效日 ${date} 却在核对日之后`,
  inForceYet: (date: string) => `文件状态是现行，失效日 ${date} 却在核对日之前`,
  datedWithout: '办理方式是按日期申报，却没有开始日和截止日',
  closedYet: (date: string) => `办理方式是本轮已关，截止日 ${date} 却在核对日之后`,
  noBasis: '分档写了按称号发放的金额，却没有最高金额和口径',
  aboveMost: (label: string) => `分档「${label}」的金额超过了最高金额`,
  titleIsMoney: '称号类政策不写可得金额',
  regionOfLevel: (region: string, level: Measure['level']) => `地区码 ${region} 与层级“${LEVEL_NAMES[level]}”不符`,
  sameRequirement: (id: string) => `条件编号 ${id} 重复`,
  reviewWithoutText: '需要人工确认的条件没有写文字',
  notCompiled: (message: string) => `条件无法编译：${message}`,
  notOfficial: (url: string) => `只能展示 gov.cn 网站的链接，这里是 ${url}`,
  shownWithoutUrl: '要展示的来源没有链接',
  hiddenSource: '不展示的来源出现在了用户能看到的内容里',
  noSuchField: (path: string) => `没有字段 ${path}`,
} as const;
