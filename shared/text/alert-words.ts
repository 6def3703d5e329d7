import type { AlertKind, TemplateKey } from '../alerts/terms';
import type { Topic } from '../chat/terms';

/** Short words of alerts. Those that go into a message keep to the platform's lengths: a test holds them to it. */

/** What an alert is, in five characters at most: a field of a message takes no more. */
export const KIND_WORDS: Readonly<Record<AlertKind, string>> = {
  'measure-new': '新政策',
  'measure-changed': '政策有变',
  'measure-lost': '不再符合',
  'followed-opens': '开始受理',
  'followed-closing': '即将截止',
  'followed-closed-early': '提前截止',
  'outcome-flip': '自测有变',
  'title-ends': '称号到期',
  'yearly-update': '年度更新',
  'major-change': '变更报告',
  reply: '有新回复',
  'action-due': '任务到期',
  'promise-missed': '回复超时',
  question: '待回复',
  canary: '运行检查',
};

/** The next step, in fourteen characters at most: the number of the others still goes behind it. */
export const NEXT_STEPS: Readonly<Record<AlertKind, string>> = {
  'measure-new': '点开看条件和材料',
  'measure-changed': '点开看改了什么',
  'measure-lost': '点开核对条件',
  'followed-opens': '请备好材料申报',
  'followed-closing': '还没办的请尽快办',
  'followed-closed-early': '点开看有没有接续',
  'outcome-flip': '点开再自测一次',
  'title-ends': '点开看复核条件',
  'yearly-update': '请按时更新信息',
  'major-change': '请按时报告变更',
  reply: '点开看回复',
  'action-due': '办好了请标记完成',
  'promise-missed': '点开可以再问一句',
  question: '请点开回复企业',
  canary: '收到即为正常',
};

/** Kinds where somebody chooses which of them he wants: what each is, and when it comes. */
export const KIND_NAMES: Readonly<Record<AlertKind, { readonly name: string; readonly hint: string }>> = {
  'measure-new': { name: '适合您的新政策', hint: '有新政策发布，按您的资料符合或可能符合' },
  'measure-changed': { name: '政策有变化', hint: '适合您的政策改了条件、金额或时间' },
  'measure-lost': { name: '政策不再符合', hint: '原来符合的政策改了，现在对不上' },
  'followed-opens': { name: '关注的政策开始受理', hint: '到了开始申报的日子' },
  'followed-closing': { name: '关注的政策快截止', hint: '离截止不远了' },
  'followed-closed-early': { name: '关注的政策提前截止', hint: '资金用完，或提前停止受理' },
  'outcome-flip': { name: '自测结果有变', hint: '办法换了新版，您上次自测的结果变了' },
  'title-ends': { name: '称号快到期', hint: '到期前提醒您准备复核' },
  'yearly-update': { name: '每年更新信息', hint: '有称号的企业每年要更新信息' },
  'major-change': { name: '重大变更要报告', hint: '有称号的企业改了名称、代码或地址' },
  reply: { name: '专员的回复', hint: '专员回复了，您还没看' },
  'action-due': { name: '方案里的事到期', hint: '一企一策里您要办的事' },
  'promise-missed': { name: '没有按时回复您', hint: '答应的时间过了还没有回复' },
  question: { name: '企业在等回复', hint: '您负责的企业提了问题，快到或已过时限' },
  canary: { name: '运行检查', hint: '每小时一条，证明提醒能发出去' },
};

/** What the messages of a template are about, for whoever is asked for one. */
export const TEMPLATE_NAMES: Readonly<Record<TemplateKey, { readonly name: string; readonly hint: string }>> = {
  policy: { name: '政策提醒', hint: '新政策、政策变化、自测结果变化' },
  deadline: { name: '截止提醒', hint: '关注的政策开始和截止、称号到期、年度更新' },
  reply: { name: '回复提醒', hint: '专员回复了，或没有按时回复' },
  task: { name: '任务提醒', hint: '一企一策里要办的事到期' },
  staff: { name: '工作提醒', hint: '企业在等您回复' },
};

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = { policy: '政策问题', other: '问题' };

/** Changes that have to be reported by whoever holds a title. */
export const CHANGE_NAMES: Readonly<Record<'name' | 'uscc' | 'region', string>> = {
  name: '企业名称',
  uscc: '统一社会信用代码',
  region: '企业所在地',
};
