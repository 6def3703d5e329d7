import { create } from 'zustand';

import type { Confirmed } from '@shared/measures';
import { requirementText } from '@shared/text/measures';
import { z } from '@shared/zod';

import { today } from '../clock';
import { useDayStore } from '../day';
import { readKept } from '../kept';
import { answerSchema, holding, type AskedNow, type ConfirmedAnswers } from './confirmed-holding';
import { usePackStore } from './pack/store';
import { tryKeep } from './storage-full';

const KEY = 'zjtx.measures.confirmed';
const answersSchema = z.record(z.string(), answerSchema);
/** Before, only yes or no was kept: nobody can say any more of which words it was said. */
const schema = answersSchema.or(z.record(z.string(), z.boolean()).transform((): ConfirmedAnswers => ({})));

interface ConfirmedState {
  /** All that was ever answered, by `${measureId}.${requirementId}`. */
  readonly answers: ConfirmedAnswers;
  /** What of it holds today, for the matcher. */
  readonly confirmed: Confirmed;
  /**
   * What the owner says of a condition that nobody else can judge; `undefined` takes it back. `text` is what was asked;
   * where it is left out, what the measure on this phone asks.
   */
  readonly answer: (key: string, value: boolean | undefined, text?: string) => void;
  readonly replace: (answers: ConfirmedAnswers) => void;
}

const askedNow: AskedNow = (key) => {
  const [measureId = '', requirementId] = key.split('.');
  const measure = usePackStore.getState().pack?.byId.get(measureId);
  if (!measure) return undefined;
  const requirement = measure.requirements.find(({ id }) => id === requirementId);
  return requirement ? requirementText(requirement) : null;
};

const held = (answers: ConfirmedAnswers): Confirmed => holding(answers, askedNow, useDayStore.getState().day);

export const useConfirmed = create<ConfirmedState>((set, get) => {
  const kept = readKept(KEY, schema);
  const answers = kept.state === 'read' ? kept.value : {};
  const replace = (next: ConfirmedAnswers): void => {
    set({ answers: next, confirmed: held(next) });
    tryKeep(KEY, next);
  };
  return {
    answers,
    confirmed: held(answers),
    replace,
    answer: (key, value, text) => {
      const others = Object.entries(get().answers).filter(([other]) => other !== key);
      const next = value === undefined ? null : { value, text: text ?? askedNow(key) ?? null, on: today() };
      replace(Object.fromEntries(next === null ? others : [...others, [key, next]]));
    },
  };
});

/** A new catalogue may ask something else, and a new day may end an answer. */
function review(): void {
  const { answers } = useConfirmed.getState();
  useConfirmed.setState({ confirmed: held(answers) });
}
usePackStore.subscribe((now, before) => {
  if (now.pack !== before.pack) review();
});
useDayStore.subscribe(review);
