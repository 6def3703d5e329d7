import { matchMeasures, type Confirmed, type MeasureMatch } from '@shared/measures';
import type { Firm } from '@shared/firms';

import { useDay } from '../day';
import { useDraft, type Answers } from '../draft';
import { readAnswers } from '../engine';
import { useConfirmed } from './confirmed';
import type { Pack } from './pack/pack';
import { usePack } from './pack/use-pack';
import { firmRegion, useChosenRegion } from './region';

/** Keeps the last answer: several parts of a page ask the same, and each answer on the phone is a new object. */
function lastOf<Args extends readonly unknown[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  let kept: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (kept && args.every((arg, at) => arg === kept?.args[at])) return kept.result;
    kept = { args, result: work(...args) };
    return kept.result;
  };
}

/** The firm of the questionnaire; null without a region or while its answers contradict each other. */
export const firmOf = lastOf(readFirm);

function readFirm(answers: Answers): Firm | null {
  if (firmRegion(answers) === null) return null;
  const read = readAnswers(answers);
  return read.ok ? read.firm : null;
}

type Matches = readonly MeasureMatch[] | null;
const match = (pack: Pack | null, firm: Firm | null, asOf: string, confirmed: Confirmed): Matches =>
  pack && firm ? matchMeasures(pack.catalogue, firm, { asOf, confirmed }) : null;
const matchesOf = lastOf(match);

/** The measures that are or may be for the firm, best first; null without a firm to match. */
export function useMatches(): readonly MeasureMatch[] | null {
  const { pack } = usePack();
  const answers = useDraft((state) => state.draft.firm);
  const confirmed = useConfirmed((state) => state.confirmed);
  return matchesOf(pack, firmOf(answers), useDay(), confirmed);
}

const standingsOf = lastOf(
  (pack: Pack | null, firm: Firm | null, asOf: string, confirmed: Confirmed): ReadonlyMap<string, MeasureMatch> =>
    new Map(
      pack && firm
        ? matchMeasures(pack.catalogue, firm, { asOf, confirmed, all: true }).map((each) => [each.id, each])
        : [],
    ),
);

/** How everything in a pack stands to the firm, also what is not for it; empty without a firm. */
export function useStandings(pack: Pack | null): ReadonlyMap<string, MeasureMatch> {
  const answers = useDraft((state) => state.draft.firm);
  const confirmed = useConfirmed((state) => state.confirmed);
  return standingsOf(pack, firmOf(answers), useDay(), confirmed);
}

const matchesInRegion = lastOf((pack: Pack | null, region: string | null, asOf: string) =>
  match(pack, region === null ? null : readFirm({ region }), asOf, {}),
);

/** What may be for any firm of the region that a visitor chose, in the same order; null before that. */
export function useRegionMatches(): readonly MeasureMatch[] | null {
  const { pack } = usePack();
  const chosen = useChosenRegion((state) => state.chosen);
  const region = useDraft((state) => firmRegion(state.draft.firm));
  return matchesInRegion(pack, region ?? chosen, useDay());
}
