import { listKeys, readText, removeText, writeText } from '../storage';
import { useConfirmed } from './confirmed';
import type { ConfirmedAnswers } from './confirmed-holding';
import { NO_MARKS, useMarksStore } from './marks';
import { withCleared } from './marks/change-marks';
import type { Marks } from './marks/schema';
import { usePapersStore } from './papers';
import { useRecent } from './recent';
import { withOlder } from './recent-list';
import { useChosenRegion } from './region';
import type { Ticked } from './toggle-paper';

/** What was typed and has not been sent: reports of a mistake, one key a measure, and the needs survey. */
const TYPED = ['zjtx.measures.report.', 'zjtx.plan.survey'];

interface OwnersWork {
  readonly confirmed: ConfirmedAnswers;
  readonly papers: Ticked;
  readonly marks: Marks;
  readonly recent: readonly string[];
  readonly region: string | null;
  /** Key and text. */
  readonly reports: readonly (readonly [string, string])[];
}

let cleared: OwnersWork | null = null;

/** Clears what the owner told of measures on this phone, until it is undone or the app is closed. The cloud is not told. */
export function forgetOwner(): void {
  const reports = listKeys().filter((key) => TYPED.some((typed) => key.startsWith(typed)));
  cleared = {
    confirmed: useConfirmed.getState().answers,
    papers: usePapersStore.getState().byMeasure,
    marks: useMarksStore.getState().marks,
    recent: useRecent.getState().recent,
    region: useChosenRegion.getState().chosen,
    reports: reports.map((key) => [key, readText(key) ?? ''] as const),
  };
  useConfirmed.getState().replace({});
  usePapersStore.getState().replace({});
  useMarksStore.getState().change({ ...NO_MARKS, isApart: true });
  useMarksStore.getState().forgetLast();
  useRecent.getState().clear();
  useChosenRegion.getState().forget();
  reports.forEach(removeText);
}

/** Puts back what was cleared beside what was done since then: the newer holds where both speak of the same. */
export function undoForget(): void {
  if (!cleared) return;
  const { confirmed, papers, marks, recent, region, reports } = cleared;
  cleared = null;
  useConfirmed.getState().replace({ ...confirmed, ...useConfirmed.getState().answers });
  usePapersStore.getState().replace({ ...papers, ...usePapersStore.getState().byMeasure });
  useMarksStore.getState().change(withCleared(useMarksStore.getState().marks, marks));
  const { recent: newer, replace } = useRecent.getState();
  replace(withOlder(newer, recent));
  const { chosen, choose } = useChosenRegion.getState();
  if (chosen === null && region !== null) choose(region);
  for (const [key, text] of reports) if (readText(key) === null) writeText(key, text);
}
