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
  from: '对比的一方',
  to: '对比的另一方',
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
  kind: '问题类型',
  expected: '原版本',
  name: '姓名',
  code: '码',
  codeId: '码的编号',
  memberId: '成员编号',
};

/** 「2025 年营业收入总额」 for `firm.years.2025.revenue`; a path that nobody has worded stands for itself. */
export function fieldLabel(path: string): string {
  return `「${path.startsWith('firm.') ? profileLabel(path.slice('firm.'.length)) : callLabel(path)}」`;
}

function callLabel(path: string): string {
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
