import { fitField, type AlertFacts, type Part, type TemplateKey } from '@shared/alerts';
import { partsOf } from '@shared/text/alerts';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import type { TemplateTyped } from './form-state';

const ID = '0'.repeat(32);
const { example } = CONSOLE_ALERT_SETUP;
const MEASURE = { measureId: 'zj-example-2026', title: example.measure, until: '2026-12-31' } as const;
const FITTING = { ...MEASURE, fit: 'fits', amount: { yuan: 500_000, basis: 'per-firm' } } as const;

/** Something of each kind that a template tells: the first is the one that is shown. */
export const EXAMPLES: Readonly<Record<TemplateKey, readonly [AlertFacts, ...AlertFacts[]]>> = {
  policy: [
    { kind: 'measure-new', ...FITTING },
    { kind: 'measure-new', ...FITTING, until: null, amount: null },
    { kind: 'measure-changed', ...FITTING, was: 'not-now' },
    { kind: 'measure-lost', ...MEASURE, condition: null },
    {
      kind: 'outcome-flip',
      checkId: ID,
      rung: 'specialized',
      statusFrom: 'qualified',
      statusTo: 'not-qualified',
      editionFrom: 'miit-2022-63',
      editionTo: 'miit-2026-2',
      criterion: 'specialized.revenue',
      clause: '',
      from: 'met',
      to: 'unmet',
      flips: 1,
    },
  ],
  deadline: [
    { kind: 'followed-closing', ...MEASURE, on: '2026-12-31' },
    { kind: 'followed-opens', ...MEASURE, on: '2026-12-01' },
    { kind: 'followed-closed-early', ...MEASURE, on: '2026-12-01', reason: 'budget-used' },
    { kind: 'title-ends', title: 'specialized', on: '2027-03-31', edition: null, sure: true },
    { kind: 'yearly-update', title: 'specialized', on: '2027-04-30', sure: true },
    { kind: 'major-change', what: 'name', since: '2026-10-01', on: '2027-01-01' },
  ],
  reply: [
    { kind: 'reply', seq: 1, at: '2026-11-24T02:00:00.000Z' },
    { kind: 'promise-missed', seq: 1, topic: 'policy', due: '2026-11-24T02:00:00.000Z' },
  ],
  task: [{ kind: 'action-due', actionId: ID, on: '2026-12-31', isLate: false }],
  staff: [
    { kind: 'question', seq: 1, reminder: 'soon', topic: 'policy', due: '2026-11-24T09:00:00.000Z' },
    { kind: 'canary', hour: '2026-11-24T09' },
  ],
};

const BESIDE = { firmName: example.firm, what: example.what } as const;
const NOW = Date.parse('2026-11-24T09:00:00.000Z');

/** What a template's parts say for one of its examples. */
const partsFor = (facts: AlertFacts): Readonly<Record<Part, string>> => partsOf(facts, BESIDE, { others: 2, now: NOW });

/** What each field would say for the first example; null: the field cannot take it, undefined: it is not filled in yet. */
export function filledOf(template: TemplateKey, { fields }: Pick<TemplateTyped, 'fields'>) {
  const parts = partsFor(EXAMPLES[template][0]);
  return fields.map(({ name, part }) =>
    name === '' || part === null ? undefined : fitField(name.trim(), parts[part]),
  );
}

/** Fields that some of a template's alerts cannot fill, by their place, with the kinds of those alerts. */
export function unfilled(
  template: TemplateKey,
  { fields }: Pick<TemplateTyped, 'fields'>,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const facts of EXAMPLES[template]) {
    const parts = partsFor(facts);
    fields.forEach(({ name, part }, at) => {
      if (name === '' || part === null || fitField(name.trim(), parts[part]) !== null) return;
      const kinds = found.get(at) ?? [];
      if (!kinds.includes(parts.kind)) kinds.push(parts.kind);
      found.set(at, kinds);
    });
  }
  return found;
}

/** What a part says for the first example, to choose it by. */
export const exampleOf = (template: TemplateKey, part: Part): string => partsFor(EXAMPLES[template][0])[part];
