import { create } from 'zustand';

import { readKept } from '../kept';
import { tryKeep } from '../measures/storage-full';
import { asksSchema, type Ask, type AsksKept, type Place } from './schema';

const KEY = 'zjtx.alerts.asks';
export const NO_ASKS: AsksKept = { v: 1, asks: [], at: '', refused: {} };

interface Asks extends AsksKept {
  readonly change: (part: Partial<AsksKept>) => void;
}

/** The templates that this person may be asked for, with what is left of each as far as the phone knows. */
export const useAsks = create<Asks>((set, get) => {
  const kept = readKept(KEY, asksSchema);
  return {
    ...(kept.state === 'read' ? kept.value : NO_ASKS),
    change: (part) => {
      const { asks, at, refused } = { ...get(), ...part };
      set({ asks, at, refused });
      tryKeep(KEY, { v: 1, asks, at, refused } satisfies AsksKept);
    },
  };
});

/** What the cloud says is left, of the templates that it names. */
export function takeLeft(left: readonly Pick<Ask, 'template' | 'left'>[]): void {
  const { asks, change } = useAsks.getState();
  const known = new Map(left.map((each) => [each.template, each.left] as const));
  change({
    asks: asks.map((ask) => ({ ...ask, left: known.has(ask.template) ? (known.get(ask.template) ?? null) : ask.left })),
  });
}

export function noteRefused(place: Place, day: string): void {
  const { refused, change } = useAsks.getState();
  change({ refused: { ...refused, [place]: day } });
}
