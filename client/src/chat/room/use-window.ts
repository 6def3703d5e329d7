import { useCallback, useState } from 'react';

import { measureHeights } from '../../services/scroll-area';
import { mountedAround, partAt, type Mounted, type Part } from './parts';

export interface Window extends Mounted {
  /** The part in the middle of the view; null: the end, whatever is said there. */
  readonly middle: string | null;
  readonly moveTo: (middle: string | null) => void;
  /** The view stands at this height of the whole. */
  readonly see: (top: number, height: number) => void;
  /** After what is mounted was laid out: how high it really is. */
  readonly measure: () => void;
}

/** Which lines of a long conversation are mounted: those around the view. The rest is as high as it was when it was last seen. */
export function useWindow(areaId: string, parts: readonly Part[]): Window {
  const [middle, setMiddle] = useState<string | null>(null);
  // Changed without a new rendering: what is measured is what is there already.
  const [heights] = useState(() => new Map<string, number>());
  const measure = useCallback((): void => {
    void measureHeights(areaId, 'room__part').then((measured) => {
      for (const { id, height } of measured) if (height > 0) heights.set(id, height);
    });
  }, [areaId, heights]);
  return {
    ...mountedAround(parts, middle, heights),
    middle,
    moveTo: setMiddle,
    see: (top, height) => {
      const at = partAt(parts, top + height / 2, heights);
      const last = parts[parts.length - 1]?.id;
      const next = at === last ? null : at;
      if (next !== middle) setMiddle(next);
    },
    measure,
  };
}
