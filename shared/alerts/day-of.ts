import { shanghaiDate } from '../rules/calendar';
import type { AlertFacts } from './schema';

/** The day that an alert is about, `YYYY-MM-DD`: until when something can be done, or when it begins; null: there is none. */
export function dayOf(facts: AlertFacts): string | null {
  switch (facts.kind) {
    case 'measure-new':
    case 'measure-changed':
    case 'measure-lost':
      return facts.until;
    case 'followed-opens':
    case 'followed-closing':
    case 'followed-closed-early':
    case 'title-ends':
    case 'yearly-update':
    case 'major-change':
    case 'action-due':
      return facts.on;
    case 'promise-missed':
    case 'question':
      return shanghaiDate(Date.parse(facts.due));
    case 'reply':
      return shanghaiDate(Date.parse(facts.at));
    case 'outcome-flip':
    case 'canary':
      return null;
  }
}
