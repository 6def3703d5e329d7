import type { AlertFacts } from '@shared/alerts';
import type { Side } from '@shared/chat';
import type { Rung } from '@shared/rules/types';

import { measureQuery, planQuery, type FirmInCare } from '../services/firm-in-care';
import type { PageName } from '../services/pages';
import { INBOX } from '../texts/alerts';

/** What an alert tells, and of whom. */
export interface Told {
  readonly facts: AlertFacts;
  readonly side: Side;
  readonly firmId: string | null;
  readonly firmName: string | null;
}

/** Where a tap leads. */
export interface Way {
  readonly page: PageName;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly label: string;
}

/** The rung whose rules review a title; of the others no rules are here. */
const REVIEWED_AS: Readonly<Record<string, Rung | undefined>> = {
  innovative: 'innovative',
  specialized: 'specialized',
  'little-giant': 'little-giant',
  'key-little-giant': 'little-giant',
  champion: 'champion',
  'tech-sme': 'tech-sme',
  'high-tech': 'high-tech',
};

/** Where the thing itself is. `today` is the day under whose rules it is looked at. */
export function wayOf({ facts, side, firmId, firmName }: Told, today: string): Way {
  const { ways } = INBOX;
  const care = side === 'care' ? inCare(firmId, firmName) : null;
  const firm = firmId ?? undefined;
  const toTalk = (seq: number, label: string): Way => ({ page: 'room', query: { firm, at: String(seq) }, label });
  if ('measureId' in facts) return { page: 'measure', query: measureQuery(facts.measureId, care), label: ways.measure };
  switch (facts.kind) {
    case 'outcome-flip':
      // The check as it was, beside what the rules of today make of the same figures.
      return { page: 'compare', query: { from: `check:${facts.checkId}`, asOf: today }, label: ways.flip };
    case 'title-ends': {
      if (care) return deskFirm(firm);
      const rung = REVIEWED_AS[facts.title];
      if (rung === undefined) return { page: 'answers', query: {}, label: ways.answers };
      return { page: 'result', query: { rung, purpose: 'review' }, label: ways.review };
    }
    case 'yearly-update':
      return care ? deskFirm(firm) : { page: 'answers', query: {}, label: ways.answers };
    case 'major-change':
      return care ? deskFirm(firm) : { page: 'team', query: {}, label: ways.team };
    case 'reply':
      return toTalk(facts.seq, ways.talk);
    case 'promise-missed':
      return toTalk(facts.seq, ways.missed);
    case 'question':
      return toTalk(facts.seq, ways.answer);
    case 'action-due':
      return {
        page: 'plan',
        query: care ? planQuery(care, { action: facts.actionId }) : { action: facts.actionId },
        label: ways.action,
      };
    case 'canary':
      return { page: 'console', query: {}, label: ways.console };
  }
}

/** What cannot be seen any more, in words, and what is left instead. */
export interface Gone {
  readonly text: string;
  readonly left: Way;
}

export function goneOf({ facts, side, firmId, firmName }: Told): Gone {
  const { gone, left } = INBOX;
  const care = side === 'care' ? inCare(firmId, firmName) : null;
  const to = (page: PageName, label: string, query: Way['query'] = {}): Way => ({ page, query, label });
  const toDesk = to('desk', left.desk);
  if ('measureId' in facts) return { text: gone.measure, left: to('measures', left.measures) };
  switch (facts.kind) {
    case 'outcome-flip':
      return { text: gone.check, left: care ? toDesk : to('history', left.history) };
    case 'title-ends':
    case 'yearly-update':
    case 'major-change':
      return { text: gone.firm, left: care ? toDesk : to('answers', left.answers) };
    case 'reply':
    case 'promise-missed':
    case 'question':
      return { text: gone.talk, left: care ? toDesk : to('messages', left.messages) };
    case 'action-due':
      return { text: gone.action, left: to('plan', left.plan, care ? planQuery(care) : {}) };
    case 'canary':
      return { text: gone.firm, left: to('console', left.console) };
  }
}

const inCare = (firmId: string | null, name: string | null): FirmInCare | null =>
  firmId === null ? null : { id: firmId, name: name ?? undefined, region: undefined };

const deskFirm = (firm: string | undefined): Way => ({ page: 'deskFirm', query: { firm }, label: INBOX.ways.firm });
