import { useState } from 'react';

import { useHasConsent } from '../consent';
import { useDay } from '../day';
import { askFor, type Asked } from './ask';
import { noteRefused, useAsks } from './asks';
import { offeredAt } from './pick-asks';
import type { Ask, Place } from './schema';

interface Asking {
  /** What would be asked for; none: nothing is offered. */
  readonly asks: readonly Ask[];
  /** How the last tap ended. */
  readonly asked: Asked | null;
  /** How many messages may be sent of what the offer is about; null: without end. */
  readonly left: number | null;
  readonly ask: () => void;
  readonly close: () => void;
}

/** An offer beside what somebody just did: once a tap, never again on the day on which he said no. */
export function useAsking(place: Exclude<Place, 'settings'>): Asking {
  const known = useAsks();
  const today = useDay();
  const hasConsent = useHasConsent();
  const [offered, setOffered] = useState<readonly Ask[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isClosed, setClosed] = useState(false);
  const asks = offered ?? (hasConsent ? offeredAt(place, known, today) : []);
  const [first] = asks;
  const ask = (): void => {
    // The platform's function is called before anything else.
    const answered = askFor(asks, place);
    // What was asked for stays, though there may be enough of it now.
    setOffered(asks);
    void answered.then(setAsked);
  };
  return {
    asks: isClosed ? [] : asks,
    asked,
    left: known.asks.find(({ template }) => template === first?.template)?.left ?? null,
    ask,
    close: () => {
      setClosed(true);
      if (asked === null) noteRefused(place, today);
    },
  };
}
