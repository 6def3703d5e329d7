import { changeOf } from '@shared/alerts';
import type { Measure } from '@shared/measures';
import { shanghaiDate } from '@shared/rules';
import { randomMeasures } from '@test/factories/random-measures';

/** More than are asked for: some are over by the day on which they would be published. */
const SPARE = 4;

/** New measures as they come, of the country and of its places, so many a day; each is one that somebody can still apply for. */
export function newsByDay(count: number, days: readonly number[], seed: number): readonly (readonly Measure[])[] {
  const all = randomMeasures(count * SPARE + 10, seed).values();
  return days.map((at, place) => {
    const wanted = Math.floor((count * (place + 1)) / days.length) - Math.floor((count * place) / days.length);
    const found: Measure[] = [];
    while (found.length < wanted) {
      const { value, done } = all.next();
      if (done) throw new Error('too few of the measures can still be applied for');
      if (changeOf(null, value, shanghaiDate(at)) === 'new') found.push(value);
    }
    return found;
  });
}
