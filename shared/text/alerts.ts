import { dayOf } from '../alerts/day-of';
import { cut } from '../alerts/fit-field';
import type { AlertFacts } from '../alerts/schema';
import type { Part } from '../alerts/terms';
import { CHANGE_NAMES, KIND_WORDS, NEXT_STEPS, TOPIC_NAMES } from './alert-words';
import { formatDay, formatMinute } from './days';
import { choiceText, criterionText, editionText, outcomeText, rungText, statusText } from './describe';
import { formatMoney } from './format';
import { BASIS_NAMES } from './words';

/**
 * What alerts say. A line is true on whatever day it is read (days by their date, never "in five days"), promises nothing, and ends
 * with what can be done.
 */

/** What an alert does not carry itself: names that may have changed since. */
export interface Named {
  readonly firmName: string | null;
  /** What the thing is called now: of an action, its title. */
  readonly what: string | null;
}

export interface AlertWords {
  readonly title: string;
  readonly line: string;
  /** 2026年3月1日; null: it is about no day. */
  readonly day: string | null;
}

/** An alert as the inbox and the page behind a message show it. */
export function wordAlert(facts: AlertFacts, named: Named): AlertWords {
  const day = dayOf(facts);
  return { ...wordsOf(facts, named), day: day === null ? null : formatDay(day) };
}

/** An alert as the fields of a message are filled with it: `others` go along by number. `now` in milliseconds. */
export function partsOf(
  facts: AlertFacts,
  named: Named,
  { others, now }: { readonly others: number; readonly now: number },
): Readonly<Record<Part, string>> {
  const { title, day } = wordAlert(facts, named);
  const step = NEXT_STEPS[facts.kind];
  return {
    what: 'measureId' in facts ? facts.title : ((facts.kind === 'action-due' ? named.what : null) ?? title),
    kind: kindWord(facts),
    firm: named.firmName ?? (facts.kind === 'canary' ? title : '您的企业'),
    day: day ?? '',
    hint: others > 0 ? `${step}，另有${others}条` : step,
    count: String(others + 1),
    now: formatMinute(now),
  };
}

function kindWord(facts: AlertFacts): string {
  if ('fit' in facts && facts.fit === 'fits-if') return '可能符合';
  if (facts.kind === 'action-due' && facts.isLate) return '任务超期';
  return KIND_WORDS[facts.kind];
}

function wordsOf(facts: AlertFacts, { firmName, what }: Named): Pick<AlertWords, 'title' | 'line'> {
  switch (facts.kind) {
    case 'measure-new':
      return {
        title: `新政策：${facts.title}`,
        line: `${FITTING[facts.fit]}${amountText(facts)}请点开看条件和材料。`,
      };
    case 'measure-changed':
      return {
        title: `政策有变：${facts.title}`,
        line: `${changedText(facts)}${amountText(facts)}请点开看改了什么。`,
      };
    case 'measure-lost':
      return {
        title: `不再符合：${facts.title}`,
        line: `政策改了，按您填的资料现在对不上${facts.condition === null ? '' : `：${facts.condition}`}。请点开核对，资料有变请更新。`,
      };
    case 'followed-opens':
      return {
        title: `开始受理：${facts.title}`,
        line: `您关注的政策 ${formatDay(facts.on)} 起受理${facts.until === null ? '' : `，${formatDay(facts.until)} 截止`}。请备好材料申报。`,
      };
    case 'followed-closing':
      return {
        title: `即将截止：${facts.title}`,
        line: `您关注的政策 ${formatDay(facts.on)} 截止。还没办的请尽快办，不清楚的可以问专员。`,
      };
    case 'followed-closed-early':
      return {
        title: `提前截止：${facts.title}`,
        line: `${facts.reason === 'budget-used' ? '资金已经用完' : '提前停止'}，${formatDay(facts.on)} 起不再受理。请点开看有没有接续的政策。`,
      };
    case 'outcome-flip':
      return { title: `${rungText(facts.rung).short}的自测结果有变`, line: flipText(facts) };
    case 'title-ends':
      return { title: `称号到期：${choiceText('titles', facts.title)}`, line: endText(facts) };
    case 'yearly-update':
      return {
        title: '企业信息要更新',
        line: `有${choiceText('titles', facts.title)}称号的，每年要到官方平台更新信息，最晚 ${formatDay(facts.on)}。${unsure(facts)}更新好了请标记，就不再提醒。`,
      };
    case 'major-change':
      return {
        title: `${CHANGE_NAMES[facts.what]}变更要报告`,
        line: `${formatDay(facts.since)} 起${CHANGE_NAMES[facts.what]}变了，有称号的企业要向主管部门报告，最晚 ${formatDay(facts.on)}。报告好了请标记，就不再提醒。`,
      };
    case 'reply':
      return { title: '专员回复您了', line: `${formatMinute(Date.parse(facts.at))} 有新回复，请点开看。` };
    case 'action-due':
      return {
        title: `${facts.isLate ? '已超期' : '快到期'}：${what ?? '方案里的一件事'}`,
        line: `方案里定的是 ${formatDay(facts.on)} 完成。办好了请标记完成，有困难请在方案里写明。`,
      };
    case 'promise-missed':
      return {
        title: '没有按时回复您',
        line: `您的${TOPIC_NAMES[facts.topic]}本该在 ${formatMinute(Date.parse(facts.due))} 前回复。对不起，让您久等了，点开可以再问一句。`,
      };
    case 'question':
      return { title: `${cut(firmName ?? '企业', 16)}在等回复`, line: questionText(facts) };
    case 'canary':
      return { title: '提醒运行检查', line: '每小时一条，收到就说明提醒能发出去，不用处理。' };
  }
}

type Facts<K extends AlertFacts['kind']> = Extract<AlertFacts, { kind: K }>;

const FITTING = {
  fits: '按您填的资料，条件都对得上。',
  'fits-if': '可能符合，还有条件要您确认。',
} as const;

const changedText = ({ was, fit }: Facts<'measure-changed'>): string => {
  if (fit === 'fits-if')
    return was === 'fits' ? '改过以后，还有条件要您确认，可能符合。' : '改过以后可能符合，还有条件要您确认。';
  return was === 'fits' ? '改过以后，按您填的资料仍然对得上。' : '改过以后，按您填的资料条件都对得上。';
};

function amountText({ amount }: Pick<Facts<'measure-new'>, 'amount'>): string {
  return amount === null ? '' : `${BASIS_NAMES[amount.basis]} ${formatMoney(amount.yuan)}。`;
}

function flipText({
  statusFrom,
  statusTo,
  editionFrom,
  editionTo,
  criterion,
  from,
  to,
  flips,
}: Facts<'outcome-flip'>): string {
  const { title, number } = editionText(editionTo);
  const why = editionFrom === editionTo ? `《${title}》的要求有变` : `现在执行《${title}》（${number}）`;
  const result =
    statusFrom === statusTo
      ? `结论还是“${statusText(statusTo)}”`
      : `结论从“${statusText(statusFrom)}”变为“${statusText(statusTo)}”`;
  return `${why}，按您上次填的资料，${result}。变的是“${criterionText(criterion).title}”${turnText(from, to)}${flips > 1 ? `等 ${flips} 条` : ''}。请点开再自测一次。`;
}

function turnText(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `（新的一条，${outcomeText(to)}）`;
  return to === null ? '（不再要求）' : `（${outcomeText(from)}变为${outcomeText(to)}）`;
}

function endText(facts: Facts<'title-ends'>): string {
  const ends = `${formatDay(facts.on)} 到期。`;
  if (facts.edition === null) return `${ends}请早点向当地主管部门问清复核的安排。`;
  const { title, number } = editionText(facts.edition);
  return `${ends}复核按《${title}》（${number}）。${unsure(facts)}请点开看复核还差哪些条件。`;
}

const unsure = ({ sure }: { readonly sure: boolean }): string => (sure ? '' : '各地安排可能不同，以当地通知为准。');

function questionText({ topic, due, reminder }: Facts<'question'>): string {
  const at = formatMinute(Date.parse(due));
  const what = TOPIC_NAMES[topic];
  if (reminder === 'soon') return `企业提了${what}，请在 ${at} 前回复。`;
  const late = `企业的${what}应在 ${at} 前回复，已经超时。`;
  if (reminder === 'operator') return `${late}请安排人回复。`;
  return reminder === 'cover' ? `${late}您在代管这家企业，请尽快回复。` : `${late}请尽快回复。`;
}
