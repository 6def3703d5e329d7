import { dayStart, followSteps, onDay } from '@shared/alerts';
import { CONTRACT, LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { touchClock } from '../alerts/touch-clock';
import { AppError } from '../app-error';
import { AT_LEAST_DAYS } from '../clocks/times';
import type { Context } from '../context';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import { dayAfter, instant, today } from '../today';
import { requireCatalogue } from './catalogue';
import { marksRecord } from './records';

type Mark = 'follow' | 'mute';
const LIST = { follow: 'followed', mute: 'muted' } as const;

/** Sets or takes off a mark of the caller's. Setting it twice is setting it once. */
const markMeasure =
  (mark: Mark) =>
  async (input: ActionInput<'measures', Mark>, context: Context): Promise<ActionOutput<'measures', Mark>> => {
    const { db, clock, actor } = context;
    const { measureId, on } = input;
    const { byId } = await requireCatalogue(db);
    const receipt = CONTRACT.measures[mark].out;
    return once(context, { action: `measures.${mark}`, input, receipt }, async (tx) => {
      await requireConsent(tx, actor);
      // A measure that has left the catalogue can still be let go.
      if (on && !byId.has(measureId)) throw new AppError('NOT_FOUND');
      const known = await readRecord(tx, 'measureMarks', actor.personId, marksRecord);
      const marks = { followed: known?.followed ?? [], muted: known?.muted ?? [] };
      const others = marks[LIST[mark]].filter((id) => id !== measureId);
      const list = on ? [...others, measureId] : others;
      if (list.length > LIMITS.measureMarks) throw new AppError('BAD_REQUEST', [{ path: 'on', code: 'too-many' }]);
      const next = { ...marks, [LIST[mark]]: list };
      const day = today(clock);
      const since = known?.followedOn ?? {};
      const isNew = mark === 'follow' && on && !marks.followed.includes(measureId);
      const kept = Object.entries(isNew ? { ...since, [measureId]: day } : since);
      const followedOn = Object.fromEntries(kept.filter(([id]) => next.followed.includes(id)));
      await tx.replace('measureMarks', actor.personId, { ...next, followedOn, updatedAt: instant(clock) });
      const measure = isNew ? byId.get(measureId) : undefined;
      if (measure) {
        const on = onDay(followSteps(measure, day), day).next ?? dayAfter(day, AT_LEAST_DAYS);
        const at = new Date(dayStart(on)).toISOString();
        await touchClock(tx, { what: 'person', of: actor.personId, at }, clock);
      }
      return next;
    });
  };

export const followMeasure = markMeasure('follow');
export const muteMeasure = markMeasure('mute');
