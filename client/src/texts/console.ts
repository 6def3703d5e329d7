/** Words that the pages of the console share. */
export const CONSOLE = {
  loading: '正在读取…',
  nav: '运营菜单',
  notTitle: '这里是运营人员用的',
  notText: '您现在不是运营人员。如果应该是，请向管理员要一个一次性码，再到“我的 → 加入”里输入。',
  toMine: '去“我的”',
  offlineTitle: '现在没有网络',
  offlineText: '运营数据不存在这部手机里，连上网络再看。',
  failedText: '没有连上云端。请检查网络，再试一次。',
  goneTitle: '看不到这条记录',
  goneText: '它可能已经删除，或者不在您负责的地区。',
  toHome: '回到运营首页',
  more: '再看一些',
  region: '地区',
  regionAria: (name: string) => `现在看的地区：${name}，换一个`,
  regionTitle: '看哪个地区',
  regionUp: '上一级',
  regionUse: (name: string) => `就看${name}`,
  regionInside: '或者只看其中一处',
  nation: '全国',
  unnamed: '未填名称',
  nobody: '没有',
  unknown: '未填',
  save: '保存',
  saved: '已保存',
  done: '已完成',
  sending: '正在提交…',
  clear: '清除',
  waiting: '…',
  hidden: '··',
  hiddenAria: '不显示',
  notePlaceholder: '一句话，最多 200 字',
  nameHint: '最多 20 字',
} as const;

/** Why the cloud refused, for the codes that the console's contract names. */
export const CONSOLE_FAULTS: Readonly<Record<string, string>> = {
  'too-many-codes': '还没用的一次性码太多了，请先作废一些。',
  stale: '刚才有人改过，请看最新内容后再做一次。',
  limit: '这位专员的企业已满。',
  'own-firm': '不能把企业交给它自己的成员。',
  same: '已经由这位专员服务。',
  'not-verified': '企业还没有核实，先核实再分配。',
  'has-firms': '这位专员还有企业，请先转给别人。',
  'has-problems': '文件里还有问题，改好再发布。',
};

export const CONSOLE_FORBIDDEN = '您没有做这件事的权限，请联系管理员。';

/** The console's parts, as the menu names them. */
export const CONSOLE_PARTS = {
  console: { title: '首页', text: '待办和全部入口' },
  consoleFirms: { title: '企业核实', text: '核实企业、看由谁服务' },
  consoleCommissioners: { title: '服务专员', text: '负荷、外出、转交企业、邀请专员' },
  consoleAssign: { title: '按规则分配', text: '给没有专员的企业安排专员' },
  consoleMeasures: { title: '政策管理', text: '发布、提前关闭、待核、纠错' },
  consoleStatistics: { title: '统计', text: '梯度、卡点、专员负荷' },
  consoleCodes: { title: '一次性码', text: '发码、作废' },
  consoleOperators: { title: '运营人员', text: '任命和移除，只限管理员' },
  consoleAudit: { title: '操作记录', text: '谁在什么时候做了什么' },
  consoleSettings: { title: '设置', text: '每位专员几家、多久算闲置' },
} as const;

export const CONSOLE_HOME = {
  todo: '待办',
  pending: '等着核实的企业',
  nobody: '没有专员的企业',
  reports: '没有处理的纠错',
  stale: '该再核一遍的政策',
  none: '没有待办',
  count: (count: number, more: boolean) => (more ? `${count}+` : String(count)),
  unit: '家',
  failed: '没读到',
  parts: '全部',
  you: (name: string) => `${name}，您好`,
  administrator: '管理员',
} as const;

export const CONSOLE_SETTINGS = {
  lead: '这里写的只在所选地区有效；不写就按上一级的。',
  firms: '每位专员最多服务几家',
  months: '多久没人来算闲置',
  firmsUnit: '家',
  monthsUnit: '个月',
  own: '本地区自己定',
  above: '按上一级',
  holds: (count: number, unit: string) => `现在实际执行：${count} ${unit}`,
  badFirms: '请填 1 到 100 的整数。',
  badMonths: '请填 6 到 120 的整数。',
} as const;
