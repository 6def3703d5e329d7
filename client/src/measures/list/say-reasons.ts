import { regionWithin } from '@shared/firms';
import type { MeasureMatch, PublicMeasure, Reason, Requirement } from '@shared/measures';
import type { Condition } from '@shared/rules';
import { choiceText, formatValue } from '@shared/text';
import { requirementText, SIZE_NAMES } from '@shared/text/measures';

import { MEASURES } from '../../texts/measures';
import { ownName } from './say-facts';
import { sayPath } from '../../services/say-path';

/** The reasons of a match in a line each, for a card. */
export interface SaidReasons {
  /** What holds, in few words. */
  readonly met: string | null;
  /** Why the measure is not for this firm at all. */
  readonly never: string | null;
  /** What the firm has not told. */
  readonly lacking: string | null;
  /** What a person must confirm. */
  readonly ask: string | null;
  /** What does not hold, and how far it is. */
  readonly unmet: string | null;
}

interface Line {
  readonly requirement: Requirement;
  readonly reason: Reason;
}

const MOST_MET = 3;
const MOST_LACKING = 2;

export function sayReasons({ requirements }: Pick<PublicMeasure, 'requirements'>, match: MeasureMatch): SaidReasons {
  const lines = requirements.flatMap((requirement, at) => {
    const reason = match.reasons[at];
    return reason ? [{ requirement, reason }] : [];
  });
  const of = (outcome: Reason['outcome']): readonly Line[] => lines.filter(({ reason }) => reason.outcome === outcome);
  return {
    met: sayMet(of('met')),
    never: first(of('unmet').filter(isNever), ({ requirement }) => requirementText(requirement)),
    lacking: sayLacking(of('unknown')),
    ask: first(of('review'), ({ requirement }) => requirementText(requirement)),
    unmet: first(
      of('unmet').filter((line) => !isNever(line)),
      sayUnmet,
    ),
  };
}

const isNever = ({ reason }: Line): boolean => reason.unless === 'never';

/** The questions that are open; where none can settle it, what the measure asks. */
function sayLacking(lines: readonly Line[]): string | null {
  const paths = [...new Set(lines.flatMap(({ reason }) => reason.missing))];
  if (paths.length === 0) return first(lines, ({ requirement }) => requirementText(requirement));
  const shown = paths.slice(0, MOST_LACKING).map(sayPath).join('、');
  return paths.length > MOST_LACKING ? MEASURES.andMoreItems(shown, paths.length) : shown;
}

/** All of it in one breath, for a screen reader. */
export function speakReasons(said: SaidReasons, isMine: boolean): readonly string[] {
  const { met, unmet, lacking, ask, never } = said;
  if (never !== null) return [`${MEASURES.never}：${never}`];
  const parts: readonly (readonly [string, string | null])[] = [
    [MEASURES.met, met],
    [MEASURES.unmet, unmet],
    [MEASURES.lacking, lacking],
    [isMine ? MEASURES.ask : MEASURES.askFirm, ask],
  ];
  return parts.flatMap(([lead, text]) => (text === null ? [] : [`${lead}：${text}`]));
}

function first(lines: readonly Line[], say: (line: Line) => string): string | null {
  const [line] = lines;
  if (!line) return null;
  return lines.length === 1 ? say(line) : MEASURES.andMore(say(line), lines.length);
}

/** What says most of the firm stands first: its titles, then figures, then where it is. */
const weightOf = (when: Condition): number => ('title' in when ? 0 : 'regionIn' in when ? 2 : 'q' in when ? 1 : 3);

function sayMet(lines: readonly Line[]): string | null {
  const sorted = [...lines].sort((a, b) => weightOf(a.requirement.when) - weightOf(b.requirement.when));
  const words = [...new Set(sorted.map(metText))];
  if (words.length === 0) return null;
  const shown = words.slice(0, MOST_MET).join('、');
  return words.length > MOST_MET ? MEASURES.andMore(shown, words.length) : shown;
}

function metText({ requirement, reason: { value, threshold } }: Line): string {
  const { when } = requirement;
  const has = codesOf(value);
  const asked = codesOf(threshold);
  if ('title' in when) {
    const held = has.filter((code) => asked.includes(code)).map((code) => choiceText('titles', code));
    if (held.length > 0) return held.join('、');
  }
  if ('regionIn' in when) {
    const area = asked.find((code) => has.some((own) => regionWithin(own, code) === 'met'));
    if (area !== undefined) return ownName(area);
  }
  if ('sizeIn' in when && has.length > 0)
    return MEASURES.sizeOf(has.map((size) => SIZE_NAMES[size] ?? size).join('或'));
  if ('industryIn' in when) return MEASURES.industryFits;
  if ('not' in when && 'industryIn' in when.not) return MEASURES.industryFits;
  return requirementText(requirement);
}

const codesOf = (value: Reason['value']): readonly string[] =>
  typeof value === 'string' && value !== '' ? value.split('|') : [];

/** With the distance where the condition is one figure: of several nobody would know which is meant. */
function sayUnmet({ requirement, reason: { gap, unit, op } }: Line): string {
  const text = requirementText(requirement);
  if (!('q' in requirement.when) || gap === null || gap <= 0) return text;
  const isTooMuch = op === '<=' || op === '<';
  return MEASURES.unmetNote(text, (isTooMuch ? MEASURES.exceeds : MEASURES.lacks)(formatValue(gap, unit)));
}
