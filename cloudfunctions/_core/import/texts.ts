import { LEVEL_NAMES } from '@shared/text/measures';
import type { Measure } from '@shared/measures';

/** What an operator reads of a file of measures, on the console and in `npm run import` and `npm run stale`. */

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

/** Where something stands in a table: 第 3 行 H3「apply.closesOn」（截止日）. */
export const tablePlace = (row: number, cell: string | null, path: string): string =>
  `第 ${row} 行${cell === null ? '' : ` ${cell}`}${path === '' ? '' : fieldName(path)}`;

/** Where something stands in a JSON file: 第 3 条 [2].apply.closesOn（截止日）. */
export function jsonPlace(item: number, path: string): string {
  const name = FIELD_NAMES[path] ?? FIELD_NAMES[path.replace(/\.\d+(\..*)?$/, '')];
  const keys = path === '' ? '' : `.${path}`.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
  return `第 ${item + 1} 条 [${item}]${keys}${name === undefined ? '' : `（${name}）`}`;
}

/** Where something stands in a record that the file does not name. */
export const cataloguePlace = (id: string, path: string): string => `目录中的 ${id}${fieldName(path)}`;

/** The file as a whole. */
export const FILES = {
  extension: '只认 .json、.csv、.xlsx 文件（旧的 .xls 请另存为 .xlsx）',
  tooLarge: (bytes: number, most: number) =>
    `文件有 ${megabytes(bytes)} MB，最多 ${megabytes(most)} MB；请拆成几个文件`,
  tooManyRows: (rows: number, most: number) => `文件有 ${rows} 行，最多 ${most} 行；请拆成几个文件`,
  encoding: '文件的文字编码不是 UTF-8、GB 18030 或 UTF-16，请另存为“CSV UTF-8”',
  csv: (line: number, message: string) => `CSV 在第 ${line} 行附近读不下去（${message}）；多半是引号没有配对`,
  xlsx: (message: string) => `不是能读的 xlsx 文件（${message}）`,
  unfolds: '这个 xlsx 文件解压后过大，不读',
  farApart: '表格过大，或有单元格离得太远，不读；请把数据从 A1 开始放在一起',
  formulas: (cells: readonly string[]) =>
    `${cells.slice(0, 10).join('、')}${cells.length > 10 ? ' 等' : ''} 的公式没有结果或出错，请改成数值再导入`,
  notJson: (at: { readonly line: number; readonly column: number } | null) =>
    `文件不是 JSON${at === null ? '' : `：第 ${at.line} 行第 ${at.column} 个字符处读不下去`}`,
  notAList: 'JSON 文件要是一个列表：[{…}, {…}]',
  noIdColumn: '第 1 行是列名，其中要有 id 这一列',
} as const;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** A cell that cannot be read. */
export const CELLS = {
  noDate: (given: string) => `没有这一天：“${given}”；日期写成 2026-01-31`,
  numberForDate: (given: number) => `这一格是数字 ${given}，不是日期；请把单元格设成日期格式，或写成文字 2026-01-31`,
  noNumber: (given: string) => `“${given}”不是数字；金额写元，如 500000`,
  noBoolean: (given: string) => `“${given}”不是“是”或“否”`,
  noJson: '这一格要写 JSON，现在读不懂；多半是引号或括号没有配对',
} as const;

/** A record or a field that cannot be taken. */
export const PROBLEMS = {
  line: (where: string, say: string) => `${where}：${say}`,
  notARecord: '这一项不是政策记录',
  noId: '没有编号，不知道是哪条政策',
  badId: (id: string) => `编号“${id}”不对：用小写字母和数字，词与词之间用短横线，如 hz-reward-2026`,
  sameId: (id: string, where: string) => `编号 ${id} 在${where}已经有了`,
  noSuchColumn: '没有这个字段，列名见 docs/import.md',
  columnTwice: '这一列重复了',
  columnsOverlap: (other: string) => `这一列与「${other}」说的是同一项，只留一列`,
  cellWithoutColumn: '这一格有内容，第 1 行却没有列名',
  unknownField: '没有这个字段',
  missing: '缺少这一项',
  missingInNew: '新增的政策要填这一项',
  isNull: '不能为空',
  wrongType: (wanted: string) => `应当是${wanted}`,
  notAChoice: (choices: readonly string[], given: string) => `“${given}”不在可选值里：${choices.join('、')}`,
  tooShort: '不能为空',
  tooFew: (least: number) => `至少要有 ${least} 项`,
  tooLong: (most: number) => `最多 ${most} 个字`,
  tooMany: (most: number) => `最多 ${most} 项`,
  below: (least: number) => `不能小于 ${least}`,
  above: (most: number) => `不能大于 ${most}`,
  noRegion: (given: string) => `没有地区码 ${given}（全国写 100000）`,
  noInput: (given: string) => `条件里的指标“${given}”不存在`,
  badFormat: (given: string) => `“${given}”的写法不对`,
  badCondition: '条件的写法不对，见 docs/import.md',
  otherRegion: '这条政策不在您负责的地区，由当地的运营人员或管理员修改',
  tooManyChanges: (count: number, most: number) => `一次会改动 ${count} 条，最多 ${most} 条；请拆成几个文件`,
  otherwise: '填写有误',
} as const;

export const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
};

export const MODE_NAMES: Readonly<Record<Measure['apply']['mode'], string>> = {
  dated: '按日期申报',
  rolling: '常年可办',
  automatic: '免申即享或自行申报',
  closed: '本轮已关',
  none: '不是申报类',
  'ask-locally': '看当地通知',
};

export const CLOSED_REASON_NAMES: Readonly<Record<'budget-used' | 'closed-early', string>> = {
  'budget-used': '预算用完',
  'closed-early': '提前截止',
};

export const DIFF = {
  added: '新增',
  changed: '变更',
  closing: '将关闭',
  nothing: '（空）',
  nation: '全国',
  yes: '是',
  no: '否',
  unless: { never: '不满足就不适用', later: '以后可达到' },
  from: (from: string, to: string) => `${from} → ${to}`,
  closedEarly: (reason: string, on: string) => `（${reason}，自 ${on} 起）`,
  field: (name: string, from: string, to: string) => `${name}：${from} → ${to}`,
  reordered: (name: string) => `${name}：次序变了`,
  counts: (added: number, changed: number, closing: number, unchanged: number) =>
    `新增 ${added} 条，变更 ${changed} 条（其中将关闭 ${closing} 条），没有变化 ${unchanged} 条。`,
} as const;

/** Why a record should be looked at again, and what to do. */
export const SIGNS = {
  old: (days: number) => `${days} 天没核对`,
  memory: '只凭记忆',
  single: '只有一处来源',
  unverified: '是否有效待核实',
  disputed: (count: number) => `${count} 处来源冲突`,
  unsure: (paths: readonly string[]) => `没把握：${paths.map((path) => FIELD_NAMES[path] ?? path).join('、')}`,
  noLink: '没有官网链接',
  listed: '默认展示',
  amount: '带金额',
  endsIn: (days: number) => `${days} 天后到期`,
  checkPage: (url: string | null) => (url === null ? '找到官网原文逐项核对' : `打开 ${url} 逐项核对`),
  findSource: '找到原文，找不到就不展示',
  secondSource: '找第二处来源',
  stillInForce: '问主管部门是否仍有效',
  settle: '以官网原文定下冲突处',
  confirm: (paths: readonly string[]) => `核对${paths.map((path) => FIELD_NAMES[path] ?? path).join('、')}`,
  findLink: '补官网链接',
  checkAmount: '核对金额和口径',
  askRenewal: '看有没有续期或新一轮通知',
} as const;
