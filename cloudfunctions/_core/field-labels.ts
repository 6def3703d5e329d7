/** Names of the fields that only calls have; those of the firm's profile are worded in `shared/text`. */
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
};

/** 「营业收入」 for a path; a path that nobody has worded stands for itself. */
export function fieldLabel(path: string): string {
  return `「${LABELS[path] ?? LABELS[path.split('.').at(-1) ?? ''] ?? path}」`;
}
