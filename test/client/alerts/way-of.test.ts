import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ALERT_KINDS, type AlertFacts, type AlertKind } from '@shared/alerts';
import { goneOf, wayOf, type Told } from '../../../client/src/alerts/way-of';
import { pageUrl } from '../../../client/src/services/pages';

/** Where every kind of alert leads, for a firm's people and for whoever looks after it. */

const TODAY = '2026-11-27';
const FIRM = 'f'.repeat(32);
const CHECK = 'c'.repeat(32);
const ACTION = 'a'.repeat(32);
const measure = { measureId: 'cn-a', title: '政策', until: null };
const fitting = { ...measure, fit: 'fits' as const, amount: null };
const FACTS: { readonly [Kind in AlertKind]: Extract<AlertFacts, { readonly kind: Kind }> } = {
  'measure-new': { kind: 'measure-new', ...fitting },
  'measure-changed': { kind: 'measure-changed', ...fitting, was: 'fits' },
  'measure-lost': { kind: 'measure-lost', ...measure, condition: null },
  'followed-opens': { kind: 'followed-opens', ...measure, on: TODAY },
  'followed-closing': { kind: 'followed-closing', ...measure, on: TODAY },
  'followed-closed-early': { kind: 'followed-closed-early', ...measure, on: TODAY, reason: 'budget-used' },
  'outcome-flip': {
    kind: 'outcome-flip',
    checkId: CHECK,
    rung: 'specialized',
    statusFrom: 'qualified',
    statusTo: 'not-qualified',
    editionFrom: 'miit-2022-63',
    editionTo: 'miit-2026-2',
    criterion: 'specialized.revenue',
    clause: '一',
    from: 'met',
    to: 'unmet',
    flips: 1,
  },
  'title-ends': { kind: 'title-ends', title: 'specialized', on: TODAY, edition: null, sure: true },
  'yearly-update': { kind: 'yearly-update', title: 'specialized', on: TODAY, sure: true },
  'major-change': { kind: 'major-change', what: 'name', since: TODAY, on: TODAY },
  reply: { kind: 'reply', seq: 7, at: `${TODAY}T00:00:00.000Z` },
  'action-due': { kind: 'action-due', actionId: ACTION, on: TODAY, isLate: false },
  'promise-missed': { kind: 'promise-missed', seq: 7, topic: 'policy', due: `${TODAY}T00:00:00.000Z` },
  question: { kind: 'question', seq: 7, reminder: 'soon', topic: 'policy', due: `${TODAY}T00:00:00.000Z` },
  canary: { kind: 'canary', hour: '2026-11-27T08' },
};
const told = (kind: AlertKind, side: Told['side'] = 'firm'): Told => ({
  facts: FACTS[kind],
  side,
  firmId: FIRM,
  firmName: '示例企业',
});
const way = (kind: AlertKind, side?: Told['side']) => {
  const { page, query } = wayOf(told(kind, side), TODAY);
  return pageUrl(page, query);
};

it('a reply that did not come is not offered to be read', () => {
  expect(wayOf(told('promise-missed'), TODAY).label).not.toBe(wayOf(told('reply'), TODAY).label);
});

it.each([
  ['measure-new', '/policy/detail/index?id=cn-a'],
  ['measure-changed', '/policy/detail/index?id=cn-a'],
  ['measure-lost', '/policy/detail/index?id=cn-a'],
  ['followed-opens', '/policy/detail/index?id=cn-a'],
  ['followed-closing', '/policy/detail/index?id=cn-a'],
  ['followed-closed-early', '/policy/detail/index?id=cn-a'],
  ['outcome-flip', `/check/compare/index?from=check%3A${CHECK}&asOf=${TODAY}`],
  ['title-ends', '/check/result/index?rung=specialized&purpose=review'],
  ['yearly-update', '/check/answers/index'],
  ['major-change', '/firm/team/index'],
  ['reply', `/chat/room/index?firm=${FIRM}&at=7`],
  ['promise-missed', `/chat/room/index?firm=${FIRM}&at=7`],
  ['action-due', `/plan/home/index?action=${ACTION}`],
] as const)('%s leads a firm’s people to %s', (kind, url) => {
  expect(way(kind)).toBe(url);
});

it.each([
  ['question', `/chat/room/index?firm=${FIRM}&at=7`],
  ['action-due', `/plan/home/index?firm=${FIRM}&name=${encodeURIComponent('示例企业')}&action=${ACTION}`],
  ['title-ends', `/desk/firm/index?firm=${FIRM}`],
  ['measure-new', `/policy/detail/index?id=cn-a&firm=${FIRM}&name=${encodeURIComponent('示例企业')}`],
] as const)('%s leads whoever looks after the firm to %s', (kind, url) => {
  expect(way(kind, 'care')).toBe(url);
});

it('a title that no rules here review leads to what was filled in', () => {
  const facts: AlertFacts = { ...FACTS['title-ends'], title: 'gazelle' };
  expect(wayOf({ ...told('title-ends'), facts }, TODAY).page).toBe('answers');
});

const SOURCES = path.resolve(__dirname, '../../../client/src');
const isPage = (url: string): boolean => {
  const [file = ''] = url.split('?');
  return readdirSync(path.join(SOURCES, path.dirname(file))).includes('index.tsx');
};

it.each(ALERT_KINDS)(
  '%s has a way and, where that is gone, words and something that is left, on both sides',
  (kind) => {
    for (const side of ['firm', 'care'] as const) {
      const { page, label } = wayOf(told(kind, side), TODAY);
      const { text, left } = goneOf(told(kind, side));
      expect([page, left.page].filter((each) => !isPage(pageUrl(each)))).toEqual([]);
      for (const words of [label, text, left.label]) expect(words).not.toBe('');
    }
  },
);
