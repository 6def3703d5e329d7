import { authorityOf } from '../firms/regions';
import type { Firm, TitleCode } from '../firms/schema';
import { registers, reportBy, reviewBefore, updateOf, type Change } from '../editions/duties';
import { selectEdition } from '../editions/selector';
import { daysAfter } from '../plan/timetable';
import type { Rung } from '../rules/types';
import type { Step } from './calendar';

/** What the calendar of titles goes by. */
export type Titled = Pick<Firm, 'region' | 'titles'>;

/**
 * Days before a title's end. 180: figures of a whole year can still be put right, which a review looks at. 90: papers are gathered,
 * and reviews are announced about then. 30: last word. Where it is known when the papers are taken in, the first day of that stands in
 * the place of the second step, or of the first one where it is earlier still. Nothing on the day itself, when nothing can be done any more.
 */
const [FIRST, SECOND, LAST] = [180, 90, 30] as const;

/** Titles that are reviewed by the rules of a rung. */
const RUNG_OF: Readonly<Partial<Record<TitleCode, Rung>>> = {
  'tech-sme': 'tech-sme',
  innovative: 'innovative',
  specialized: 'specialized',
  'little-giant': 'little-giant',
  champion: 'champion',
  'high-tech': 'high-tech',
};

/** A title that was granted anew stands twice: its later end counts. One without an end says nothing. */
function endsOf({ titles }: Titled): ReadonlyMap<TitleCode, string> {
  const ends = new Map<TitleCode, string>();
  for (const { code, expiresOn } of titles ?? []) {
    if (expiresOn && expiresOn > (ends.get(code) ?? '')) ends.set(code, expiresOn);
  }
  return ends;
}

/** 复核: how long a title still holds, and the edition that the firm will be measured by then. */
export function titleSteps(firm: Titled): readonly Step[] {
  return [...endsOf(firm)].flatMap(([title, on]) => {
    const rung = RUNG_OF[title];
    const row = rung && selectEdition({ rung, purpose: 'review', asOf: on, area: authorityOf(firm.region) });
    const sure = row?.confidence === 'confirmed';
    const facts = { kind: 'title-ends', title, on, edition: row?.edition ?? null, sure } as const;
    const [first, last] = [daysAfter(on, -FIRST), daysAfter(on, -LAST)];
    const opens = (rung && reviewBefore(rung, on, firm.region)) ?? null;
    const isEarly = opens !== null && opens < first;
    const isMiddle = opens !== null && first < opens && opens < last;
    return inTurn(facts, on, [
      [isEarly ? opens : first, String(FIRST)],
      [isMiddle ? opens : daysAfter(on, -SECOND), String(SECOND)],
      [last, String(LAST)],
    ]);
  });
}

const UPDATE_DAYS = [30, 7] as const;

/** 信息更新: once a year for each register in which the firm holds a title on the last day of it. */
export function updateSteps(firm: Titled, today: string): readonly Step[] {
  const year = Number(today.slice(0, 4));
  return registers.flatMap(([register, codes]) =>
    [year, year + 1].flatMap((each) => {
      const update = updateOf(register, each, firm.region);
      const title = update && codes.find((code) => isHeld(firm, code, update.on));
      if (!update || !title) return [];
      const { on, sure } = update;
      const facts = { kind: 'yearly-update', title, on, sure } as const;
      return inTurn(
        facts,
        on,
        UPDATE_DAYS.map((days) => [daysAfter(on, -days), String(days)] as const),
      );
    }),
  );
}

/** A title that nobody has given an end still holds. */
const isHeld = ({ titles }: Titled, code: TitleCode, on: string): boolean =>
  (titles ?? []).some((title) => title.code === code && (title.grantedOn ?? on) <= on && on <= (title.expiresOn ?? on));

/** Does the firm hold a title on a day whose register wants to know of changes? */
export const hasToReport = (firm: Titled, on: string): boolean =>
  registers.some(([, codes]) => codes.some((code) => isHeld(firm, code, on)));

type Named = Pick<Firm, 'name' | 'uscc' | 'region'>;

/** What has changed that has to be reported. What was not known before is no change, and neither is what is not known any more. */
export function changesOf(before: Named, after: Named): readonly Change[] {
  const isNew = (one: string | null | undefined, other: string | null | undefined) => !!one && !!other && one !== other;
  return [
    ...(isNew(before.name, after.name) ? (['name'] as const) : []),
    ...(isNew(before.uscc, after.uscc) ? (['uscc'] as const) : []),
    ...(isNew(before.region.slice(0, 2), after.region.slice(0, 2)) ? (['region'] as const) : []),
  ];
}

const REPORT_DAYS = 14;

/** 重大变化: told at once, and again before the time for the report is over. */
export const changeSteps = (changes: readonly { readonly what: Change; readonly on: string }[]): readonly Step[] =>
  changes.flatMap(({ what, on: since }) => {
    const on = reportBy(since);
    return inTurn({ kind: 'major-change', what, since, on }, on, [
      [since, ''],
      [daysAfter(on, -REPORT_DAYS), String(REPORT_DAYS)],
    ]);
  });

/** Each step until the day before the next one, the last one until the end. */
function inTurn(facts: Step['facts'], end: string, starts: readonly (readonly [from: string, step: string])[]): Step[] {
  return starts.map(([from, step], at) => {
    const following = starts[at + 1];
    return { facts, step, from, to: following ? daysAfter(following[0], -1) : end };
  });
}
