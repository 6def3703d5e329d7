import type { AlertFacts, AlertKind, Choice, Credit, Waiting } from '@shared/alerts';
import { NO_CREDIT, pushTimes } from '@shared/alerts';

/** Alerts for tests: one of every kind, and what a box and a setup are around them. */

export const ID = 'a'.repeat(32);
const measure = { measureId: 'zj-loan-interest', title: '专精特新企业贷款贴息', until: '2026-12-20' } as const;
const fitting = { ...measure, fit: 'fits', amount: { yuan: 500_000, basis: 'per-firm' } } as const;

export const FACTS: { readonly [K in AlertKind]: Extract<AlertFacts, { kind: K }> } = {
  'measure-new': { kind: 'measure-new', ...fitting },
  'measure-changed': { kind: 'measure-changed', ...fitting, was: 'fits-if' },
  'measure-lost': { kind: 'measure-lost', ...measure, condition: '上年度研发费用占营业收入比重不低于 5%' },
  'followed-opens': { kind: 'followed-opens', ...measure, on: '2026-11-25' },
  'followed-closing': { kind: 'followed-closing', ...measure, on: '2026-12-08' },
  'followed-closed-early': { kind: 'followed-closed-early', ...measure, on: '2026-11-20', reason: 'budget-used' },
  'outcome-flip': {
    kind: 'outcome-flip',
    checkId: ID,
    rung: 'specialized',
    statusFrom: 'qualified',
    statusTo: 'not-qualified',
    editionFrom: 'miit-2022-63',
    editionTo: 'miit-2026-2',
    criterion: 'specialized.revenue',
    clause: '附件1 二（二）',
    from: 'met',
    to: 'unmet',
    flips: 2,
  },
  'title-ends': { kind: 'title-ends', title: 'specialized', on: '2027-02-28', edition: 'miit-2026-2', sure: true },
  'yearly-update': { kind: 'yearly-update', title: 'specialized', on: '2027-04-30', sure: false },
  'major-change': { kind: 'major-change', what: 'name', since: '2026-11-01', on: '2027-02-01' },
  reply: { kind: 'reply', seq: 7, at: '2026-11-24T02:00:00.000Z' },
  'action-due': { kind: 'action-due', actionId: ID, on: '2026-11-28', isLate: false },
  'promise-missed': { kind: 'promise-missed', seq: 7, topic: 'policy', due: '2026-11-24T02:00:00.000Z' },
  question: { kind: 'question', seq: 7, reminder: 'late', topic: 'policy', due: '2026-11-24T02:00:00.000Z' },
  canary: { kind: 'canary', hour: '2026-11-24T10' },
};

/** A moment on the wall in China: `2026-11-24 17:00`. */
export const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
export const iso = (at: number): string => new Date(at).toISOString();

const OF_CARE: readonly AlertKind[] = ['question', 'canary'];

let last = 0;
/** An alert as a cause writes it at a moment. */
export function waitingOf(facts: AlertFacts, at: number, changes: Partial<Waiting> = {}): Waiting {
  last += 1;
  return {
    id: String(last).padStart(32, '0'),
    facts,
    side: OF_CARE.includes(facts.kind) ? 'care' : 'firm',
    at: iso(at),
    ...pushTimes(facts, at, '17:00'),
    ...changes,
  };
}

export const one = (left: number): Credit => ({ ...NO_CREDIT, left, granted: left });
export const STANDING: Credit = { ...NO_CREDIT, isStanding: true };

/** Somebody with credit for everything, who was sent nothing yet. */
export const CHOICE: Omit<Choice, 'waiting' | 'now'> = {
  credits: { policy: one(5), deadline: one(5), reply: one(5), task: one(5), staff: STANDING },
  channels: { policy: 'one-time', deadline: 'one-time', reply: 'one-time', task: 'one-time', staff: 'staff' },
  mutedKinds: [],
  mutedMeasures: [],
  seenTo: '',
  pushedOn: '',
  pushedAt: null,
  quiet: { from: '22:00', to: '08:00' },
  digestAt: '17:00',
};
