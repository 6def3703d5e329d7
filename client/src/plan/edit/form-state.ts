import { LIMITS } from '@shared/api/limits';
import type { ActionDraft, PlanAction } from '@shared/api/plan';
import type { Side } from '@shared/chat/terms';
import { asksAgain } from '@shared/plan/agreed';

import { PLAN_EDIT } from '../../texts/plan';
import { lineOrNull, linesOf, oneLine } from '../lines';

export type ResourceKind = ActionDraft['resources'][number]['kind'];

/** A resource while it is written. */
export interface ResourceTyped {
  readonly kind: ResourceKind;
  readonly title: string;
  readonly provider: string;
  readonly note: string | null;
}

/** An action while it is written: what stands in the fields. */
export interface Typed {
  readonly title: string;
  readonly note: string;
  readonly who: Side;
  /** Null: begun but no date yet. */
  readonly due: string | null;
  readonly papers: string;
  readonly resources: readonly ResourceTyped[];
}

export const NOTHING_TYPED: Typed = { title: '', note: '', who: 'firm', due: '', papers: '', resources: [] };

export function typedOf({ title, note, who, due, papers, resources }: PlanAction): Typed {
  return {
    title,
    note: note ?? '',
    who,
    due: due ?? '',
    papers: papers.join('\n'),
    resources: resources.map((each) => ({ ...each, provider: each.provider ?? '' })),
  };
}

export type Written = Omit<ActionDraft, 'origin' | 'figure'>;

const LONGEST_TITLE = 80;
const LONGEST_PAPER = 60;

/** What was typed as the cloud takes it, or the first thing that it would refuse, in words. */
export function readTyped({
  title,
  note,
  who,
  due,
  papers,
  resources,
}: Typed): { readonly written: Written } | { readonly problem: string } {
  const line = oneLine(title);
  if (line === '') return { problem: PLAN_EDIT.needTitle };
  if (line.length > LONGEST_TITLE) return { problem: PLAN_EDIT.titleLong };
  if (due === null) return { problem: PLAN_EDIT.badDate };
  const lines = linesOf(papers);
  if (lines.length > LIMITS.papersPerAction) return { problem: PLAN_EDIT.papersMany };
  if (lines.some((paper) => paper.length > LONGEST_PAPER)) return { problem: PLAN_EDIT.paperLong };
  const given = resources.map((each) => ({ ...each, title: oneLine(each.title), provider: lineOrNull(each.provider) }));
  if (given.some((each) => each.title === '')) return { problem: PLAN_EDIT.resourceTitleNeeded };
  return { written: { title: line, note: lineOrNull(note), who, due: due || null, papers: lines, resources: given } };
}

/** What is typed would be another thing than the firm has agreed to. */
export function asksFirmAgain(action: PlanAction, typed: Typed): boolean {
  const read = readTyped(typed);
  return 'written' in read && asksAgain(action, { ...action, ...read.written });
}
