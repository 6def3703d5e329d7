import type { Measure } from '@shared/measures';
import { randomMeasures } from '@test/factories/random-measures';
import { SETUP, type SetupRecord } from '../../cloudfunctions/_core/alerts/records';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import type { Clock } from '../../cloudfunctions/_core/context';
import { madeFirms } from '../simulate/firms';
import { MemoryStore } from '../simulate/memory-store';

/** A morning in China, three days before many titles are to end in thirty days. */
export const START = Date.parse('2026-11-28T01:00:00.000Z');

export const TEMPLATES: SetupRecord['templates'] = (['policy', 'deadline', 'reply', 'task'] as const).map(
  (template) => ({
    template,
    channel: template === 'task' ? 'long-term' : 'one-time',
    templateId: `template-${template}`,
    fields: [
      { name: 'thing1', part: 'what' },
      // Not every measure has a day.
      { name: 'date2', part: template === 'policy' ? 'now' : 'day' },
      { name: 'thing3', part: 'hint' },
    ],
  }),
);
export const STANDING = TEMPLATES.filter(({ channel }) => channel !== 'one-time').map(({ templateId }) => templateId);

const EMPTY = { initials: {}, variants: '' };

/** A catalogue, so many firms with an owner each, and the setup of messages. */
export async function newWorld(people: number, clock: Clock, measures: readonly Measure[]): Promise<MemoryStore> {
  const store = new MemoryStore(madeFirms(people));
  const setup = { version: 1, templates: TEMPLATES, perSecond: 1000, digestAt: '17:00', isPaused: false };
  store.table('alertSetup').set({ _id: SETUP, ...setup });
  await publishCatalogue(store, clock, { measures, ...EMPTY, expected: null });
  return store;
}

/** Measures of the country that most firms may meet, each published on a day of its own. */
export const newMeasures = (count: number): readonly Measure[] => MEASURES.slice(0, count);

const MEASURES: readonly Measure[] = randomMeasures(2000)
  .filter(({ level, requirements, listed }) => listed && level === 'national' && requirements.length <= 2)
  .slice(0, 40)
  .map((measure, at) => ({
    ...measure,
    ...{ id: `storm-${at}`, standing: 'in-force', inForceTo: null, closedEarly: null, replacedBy: null },
    apply: { ...measure.apply, mode: 'rolling', opensOn: null, closesOn: null },
  }));
