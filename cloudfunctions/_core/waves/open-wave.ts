import type { Measure } from '@shared/measures';
import { NATION } from '@shared/measures/terms';
import type { WaveRecord } from '../alerts/records';
import type { Clock } from '../context';
import { newId } from '../digest';
import { instant, today } from '../today';
import { placed, regionsOf } from './area-of';
import { toldOf, writeChanges } from './changes';

type NewWave = Omit<WaveRecord, '_id'>;

interface Published {
  readonly changes: readonly { readonly before: Measure | null; readonly after: Measure }[];
  /** Whoever published. */
  readonly by: string;
}

/** Followers come first: they asked to hear of it. */
export const FOLLOWERS = 'followers';
/** The step of the region at this place. */
export const firmsStep = (region: number): string => `firms:${region}`;
export const CHECKS = 'checks';

const fresh = (kind: WaveRecord['kind'], step: string, clock: Clock) => {
  const at = instant(clock);
  const id = newId();
  const counts = { firms: 0, of: 0, alerts: 0, withdrawn: 0 };
  return {
    id,
    wave: { kind, at, sortKey: `${at}:${id}`, state: 'running' as const, step, cursor: '', ...counts, nextAt: at },
  };
};

/** The wave of a publication; null where nothing of it is told to anybody. */
export function waveOf(
  { changes, by }: Published,
  clock: Clock,
): { readonly id: string; readonly wave: NewWave } | null {
  const told = toldOf(changes, today(clock));
  if (told.length === 0) return null;
  const { id, wave } = fresh('measures', FOLLOWERS, clock);
  const sides = told.flatMap(({ before, after }) => (before ? [before, after] : [after]));
  return {
    id,
    wave: {
      ...wave,
      regions: [...regionsOf(sides.map(placed))],
      places: [...new Set(sides.map(({ region }) => region))],
      measures: told.map(({ after: { id: measureId, title } }) => ({ measureId, title })),
      json: writeChanges(told),
      by,
    },
  };
}

/** The wave of rules that are not what they were. */
export function editionsWave(json: string, clock: Clock): { readonly id: string; readonly wave: NewWave } {
  const { id, wave } = fresh('editions', CHECKS, clock);
  return { id, wave: { ...wave, regions: [NATION], places: [NATION], measures: [], json, by: '' } };
}
