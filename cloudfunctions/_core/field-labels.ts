import { fieldText } from '@shared/text';

/** Names of the fields that only calls have; those of the firm's profile are worded for the phone already. */
const LABELS: Readonly<Record<string, string>> = {
  $: '提交内容',
  action: '操作名',
  data: '提交内容',
  key: '提交编号',
  consentVersion: '隐私说明版本',
  firm: '企业资料',
  firmId: '企业编号',
  checkId: '自测编号',
  version: '版本',
  asOf: '自测日期',
  purpose: '申报类型',
  edition: '标准版本',
  resultHash: '结果校验值',
  cursor: '翻页位置',
  limit: '每页条数',
  from: '原来的一项',
  to: '新的一项',
  measureId: '政策编号',
  areas: '政策类别',
  levels: '政策层级',
  titles: '称号',
  states: '办理状态',
  kinds: '支持方式',
  region: '地区',
  collection: '专题',
  ids: '政策编号',
  text: '文字',
  confirmed: '已确认的条件',
  part: '分段序号',
  on: '开关',
  kind: '类型',
  expected: '原版本',
  uploadId: '上传的文件',
  content: '文件内容',
  of: '文件分段',
  closedEarly: '提前关闭',
  'closedEarly.on': '提前关闭之日',
  reportId: '问题编号',
  firmIds: '所选企业',
  commissionerId: '服务专员',
  operatorId: '运营人员',
  industries: '擅长行业',
  note: '说明',
  reason: '原因',
  uscc: '统一社会信用代码',
  state: '核实状态',
  who: '操作人',
  absence: '不在岗安排',
  'absence.from': '不在岗开始日期',
  'absence.to': '不在岗结束日期',
  'absence.coverId': '代班专员',
  'absence.note': '不在岗说明',
  firmsPerCommissioner: '每位专员服务企业数',
  idleMonths: '多久未使用算闲置',
  name: '姓名',
  code: '码',
  codeId: '码的编号',
  form: '文件格式',
  memberId: '成员编号',
  after: '已收到的位置',
  before: '翻页位置',
  read: '已读的位置',
  watch: '实时提醒',
  topic: '问题类别',
  replyTo: '所回复的消息',
  body: '消息',
  'body.text': '消息文字',
  'body.card': '卡片',
  'body.uploadId': '附件',
  seq: '消息位置',
  items: '常用语',
  matter: '事项',
  rating: '评分',
  word: '说明',
  heldId: '待核消息',
  pass: '是否放行',
  actionId: '措施编号',
  actions: '措施',
  goal: '方案目标',
  window: '申报截止日期',
  rung: '称号',
  origin: '措施来源',
  title: '标题',
  due: '完成日期',
  papers: '所需材料',
  figure: '指标',
  path: '指标',
  unit: '单位',
  resources: '服务资源',
  provider: '提供方',
  value: '新的数值',
  answers: '需求调查',
  needs: '需求',
  alertId: '提醒编号',
  upTo: '看到的位置',
  muted: '不再提醒的种类',
  quietFrom: '免打扰开始时间',
  quietTo: '免打扰结束时间',
  template: '消息模板',
  answer: '授权结果',
  templates: '消息模板',
  channel: '发送方式',
  templateId: '模板编号',
  fields: '模板字段',
  perSecond: '每秒发送条数',
  digestAt: '每日发送时间',
  isPaused: '暂停发送',
  waveId: '发布编号',
};

/** 「2025 年营业收入总额」 for `firm.years.2025.revenue`; a path that nobody has worded stands for itself. */
export function fieldLabel(path: string): string {
  return `「${path.startsWith('firm.') ? profileLabel(path.slice('firm.'.length)) : callLabel(path)}」`;
}

/** An entry of a list is named as the list. */
function callLabel(whole: string): string {
  const path = whole.replace(/(\.\d+)+$/, '');
  return LABELS[path] ?? LABELS[path.split('.').at(-1) ?? ''] ?? path;
}

/** `years.2025.revenue`, `titles.0.code`, `ip.class2`: the year is told, a list is named as a whole. */
function profileLabel(path: string): string {
  const keys = path.split('.');
  const [head = '', second = '', third] = keys;
  if (head === 'years' && third) return `${second} 年${labelOr(`years.${third}`, third)}`;
  return labelOr(path, labelOr(`${head}.${second}`, labelOr(head, path)));
}

function labelOr(key: string, otherwise: string): string {
  const { label } = fieldText(key);
  return label === key ? otherwise : label;
}
