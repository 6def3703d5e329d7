import type { PartResult, PathStep } from '../check/types';
import type { Rung } from '../rules';
import { CRITERIA, EVIDENCE, GROUPS, REVIEWS } from './criteria';
import { CHOICES, FIELDS, type FieldText } from './fields';
import { formatValue } from './format';
import { CONFIDENCES, EDITION_NAMES, ISSUES, LEVER_TEXTS, OUTCOMES, RUNG_NAMES, STATUSES } from './words';

/** Chinese for the keys that rules and results carry. An unknown key shows itself: a test keeps that from happening. */

export const criterionText = (id: string): { readonly title: string } => ({ title: CRITERIA[id] ?? id });
export const groupText = (key: string): string => GROUPS[key] ?? key;
export const evidenceText = (key: string): string => EVIDENCE[key] ?? key;
export const fieldText = (key: string): FieldText => FIELDS[key] ?? { label: key, why: '', where: '' };
export const choiceText = (key: string, value: string): string => CHOICES[key]?.[value] ?? value;
export const rungText = (rung: Rung): { readonly name: string; readonly short: string } =>
  RUNG_NAMES[rung] ?? { name: rung, short: rung };
export const statusText = (status: string): string => STATUSES[status] ?? status;
export const outcomeText = (outcome: string): string => OUTCOMES[outcome] ?? outcome;
export const confidenceText = (confidence: string): string => CONFIDENCES[confidence] ?? confidence;
export const editionText = (id: string): { readonly title: string; readonly number: string } =>
  EDITION_NAMES[id] ?? { title: id, number: '' };
export const issueText = (code: string): string => ISSUES[code] ?? '填写有误';

/** 研发费用再增加 38 万元 for a step of the cheapest path. */
export function leverText(step: PathStep): string {
  const key = step.lever.startsWith('title:') ? 'title' : step.lever;
  const template = LEVER_TEXTS[key] ?? key;
  return template
    .replace('{by}', amountText(step))
    .replace('{from}', endText(step, step.from))
    .replace('{to}', endText(step, step.to));
}

function amountText({ by, unit }: PathStep): string {
  if (by === null) return '';
  if (unit === 'yuan' || unit === 'ratio') return formatValue(by, unit);
  return String(Number(by.toFixed(2)));
}

function endText({ lever }: PathStep, end: number | string | null): string {
  if (end === null) return '';
  if (lever.startsWith('title:'))
    return String(end)
      .split('|')
      .map((code) => choiceText('titles', code))
      .join('或');
  return choiceText(lever, String(end));
}

const YEAR_WORDS: Readonly<Record<string, string>> = {
  '0': '本年度',
  '1': '上年度',
  '2': '前一年度',
  '3': '再前一年度',
};

function inputLabel(input: string): string {
  const [field = input, back] = input.split('@');
  if (field === 'nicheYears') return '从事细分市场年限';
  if (field === 'daysEstablished') return '注册成立天数';
  const label = FIELDS[`years.${field}`]?.label ?? FIELDS[field]?.label ?? field;
  return back === undefined ? label : `${YEAR_WORDS[back] ?? ''}${label}`;
}

const joined = (inputs: string, separator: string): string => inputs.split(separator).map(inputLabel).join('、');

/** What one comparison measures, for a reader. */
export function partText({ what }: Pick<PartResult, 'what'>): string {
  const at = what.indexOf(':');
  if (at < 0) return inputLabel(what);
  const kind = what.slice(0, at);
  const rest = what.slice(at + 1);
  if (kind === 'review') return REVIEWS[rest] ?? rest;
  if (kind === 'title')
    return rest
      .split('|')
      .map((code) => choiceText('titles', code))
      .join('、');
  if (kind === 'has') return listText(rest);
  if (kind === 'size') return '企业规模（按行业、人数、收入、资产划型）';
  if (kind === 'ratio') return ratioText(rest);
  if (kind === 'growth') return `${inputLabel(rest.split('/')[0] ?? '')}增长率`;
  if (kind === 'compoundGrowth') return '近两年营业收入复合增长率';
  if (kind === 'averageGrowth') return '近两年主营业务收入平均增长率';
  if (kind === 'mean') return `平均：${joined(rest, '+')}`;
  return joined(rest, kind === 'largest' ? '|' : '+');
}

function ratioText(ratio: string): string {
  const [top = '', bottom = ''] = ratio.split('/');
  if (top.startsWith('totalLiabilities')) return '资产负债率';
  return `${joined(top, '+')}占${joined(bottom, '+')}比重`;
}

function listText(test: string): string {
  const { list, kinds = [] } = JSON.parse(test) as { list: string; kinds?: readonly string[] };
  const names = kinds.map((kind) => choiceText(list, kind)).join('、');
  return names || fieldText(list).label;
}
