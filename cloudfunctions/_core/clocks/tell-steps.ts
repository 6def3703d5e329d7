import { pushTimes, subjectOf, type AlertFacts, type Step } from '@shared/alerts';
import type { Told } from '../alerts/write-alert';
import type { Listener, Looking } from './look';

/** Something to tell, and what tells it apart from the rest of its matter. */
export type Word = Pick<Step, 'step'> & { readonly facts: AlertFacts };

/** The same words to each of them. */
export function tellSteps(words: readonly Word[], listeners: readonly Listener[], looking: Looking): Told[] {
  return listeners.flatMap((listener) => words.map((word) => tellStep(word, listener, looking)));
}

export function tellStep({ facts, step }: Word, listener: Listener, { clock, digestAt }: Looking): Told {
  const { subject, version } = subjectOf(facts, listener.firmId, step);
  return { ...listener, facts, subject, version, ...pushTimes(facts, clock.now(), digestAt) };
}
