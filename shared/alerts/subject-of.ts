import { registerOf } from '../editions/duties';
import type { AlertFacts } from './schema';
import type { AlertKind } from './terms';

/** What makes an alert one of its kind to a person (`alertIdOf`), and the matter that somebody can say to be done. */
export interface Subject {
  readonly subject: string;
  readonly version: string;
  /** The same for every step of one matter, of the first word to the last one: what `settle` keeps with the firm. */
  readonly matter: string;
}

/** How the clock of a firm remembers that a matter is done: `<kind>:<subject>:<version>`. */
export const settledKeyOf = (kind: AlertKind, subject: string, version: string): string =>
  `${kind}:${subject}:${version}`;

/**
 * Of what an alert is told, and of which state of that. The subject names the firm: whoever goes from one to another is told of the
 * new one as well. `step` tells apart what is told of one matter at several times and does not stand in the facts: the days before an
 * end, how far somebody has read, the hash of what a publication changed.
 */
export function subjectOf(facts: AlertFacts, firmId: string, step = ''): Subject {
  const [what, state, told = ''] = partsOf(facts);
  const joined = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(':');
  return {
    subject: joined(firmId, what),
    version: joined(state, told, step),
    matter: settledKeyOf(facts.kind, what, state),
  };
}

/** What it is about, its state, and what tells several alerts of one state apart. */
function partsOf(facts: AlertFacts): readonly [what: string, state: string, told?: string] {
  switch (facts.kind) {
    case 'measure-new':
    case 'measure-changed':
    case 'measure-lost':
      return [facts.measureId, ''];
    case 'followed-opens':
    case 'followed-closing':
    case 'followed-closed-early':
      return [facts.measureId, facts.on];
    case 'outcome-flip':
      return [facts.rung, facts.checkId, facts.editionTo];
    case 'title-ends':
      return [facts.title, facts.on];
    // One report a year to one register, whichever of its titles is named.
    case 'yearly-update':
      return [registerOf(facts.title) ?? facts.title, facts.on.slice(0, 4)];
    case 'major-change':
      return [facts.what, facts.since];
    case 'reply':
      return ['', ''];
    case 'action-due':
      return [facts.actionId, facts.on, facts.isLate ? 'late' : ''];
    case 'promise-missed':
      return ['', String(facts.seq)];
    case 'question':
      return ['', String(facts.seq), facts.reminder];
    case 'canary':
      return ['', facts.hour];
  }
}
