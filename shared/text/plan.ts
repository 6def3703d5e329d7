import type { RESOURCE_KINDS, ActionState, Need, Urgency } from '../plan/terms';
import { figureKind } from '../plan/figure';
import { choiceText, fieldText } from './describe';
import { formatMoney, formatRatio } from './format';

/** Words of 一企一策: what drafts say, and the closed lists that phone and cloud both show. */

export const NEED_NAMES: Readonly<Record<Need, string>> = {
  recognition: '认定申报',
  finance: '融资',
  innovation: '技术创新',
  'intellectual-property': '知识产权',
  digital: '数字化',
  talent: '人才',
  market: '市场',
  'supply-chain': '产业链配套',
  listing: '上市挂牌',
  legal: '法律合规',
};

export const URGENCY_NAMES: Readonly<Record<Urgency, string>> = {
  now: '现在就需要',
  'this-year': '今年需要',
  no: '暂不需要',
};

export const ACTION_STATE_NAMES: Readonly<Record<ActionState, string>> = {
  draft: '草稿',
  proposed: '待企业确认',
  agreed: '已同意',
  doing: '正在办',
  blocked: '遇到困难',
  done: '已完成',
  dropped: '不做了',
};

export const RESOURCE_KIND_NAMES: Readonly<Record<(typeof RESOURCE_KINDS)[number], string>> = {
  training: '培训',
  service: '服务对接',
  matching: '供需对接',
  material: '材料',
};

/** What else of the profile has to be told when a lever of the path is moved. */
const BESIDE: Readonly<Record<string, string>> = {
  sales: '完成后，请在企业资料里一并更新主营业务收入。',
  class1: '完成时，请先在企业资料里更新自主研发的Ⅰ类知识产权项数。',
};

export const DRAFTS = {
  missing: (paths: readonly string[]) => {
    const [first = '', second] = paths.map(pathText);
    return paths.length > 2
      ? `补齐资料：${first}等 ${paths.length} 项`
      : `补齐资料：${[first, second].filter(Boolean).join('、')}`;
  },
  missingNote: (paths: readonly string[]) => `还没有填：${paths.map(pathText).join('、')}`,
  unreached: (criterion: string) => `商量怎么达到：${criterion}`,
  blockedNote: '这一条现在没有达到，也没有马上能补上的办法，请一起看何时再申报。',
  unreachedNote: '这一条现在没有达到，请一起看怎么补。',
  apply: (title: string) => `申报：${title}`,
  channel: (channel: string) => `办理渠道：${channel}。`,
  ifFits: '还有条件要确认，申报前请对照政策原文。',
  opensOn: (day: string) => `${day} 开始受理。`,
  need: (need: Need) => `对接${NEED_NAMES[need]}服务`,
  needNote: '企业在需求调查里说现在就需要。',
  tight: '时间紧，可能赶不上这一批，请尽快开始。',
  year: (year: string) => `按 ${year} 年度的数算出；新一年度结束后，请在企业资料里填新年度的数，再自测一次。`,
  beside: (lever: string) => BESIDE[lever] ?? '',
} as const;

/** 「2025 年研发费用」 for `years.2025.rdExpense`. */
export function pathText(path: string): string {
  const [head = '', second = '', third] = path.split('.');
  if (head === 'years' && third) return `${second} 年${fieldText(`years.${third}`).label}`;
  if (head === 'evaluationScore') return `${second} 年${fieldText(head).label}`;
  return fieldText(path).label;
}

/** A figure of an action as a reader sees it: 8600 万元, 8%, 是, 省部级. */
export function figureText(path: string, value: number | string | null): string {
  if (value === null) return '未填';
  const kind = figureKind(path);
  if (kind === 'yesno') return value === 1 ? '是' : '否';
  if (kind === 'choice') return choiceText(path, String(value));
  if (typeof value !== 'number') return value;
  if (kind === 'money') return formatMoney(value);
  if (kind === 'share') return formatRatio(value);
  return kind === 'score' ? `${value} 分` : String(value);
}
