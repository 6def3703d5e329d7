import type { Confirmed } from '@shared/measures';

import { useConfirmed } from './confirmed';
import { NO_MARKS, useMarksStore } from './marks';
import type { Marks } from './marks/schema';
import { usePapersStore } from './papers';

interface OwnersWork {
  readonly confirmed: Confirmed;
  readonly papers: Readonly<Record<string, readonly string[]>>;
  readonly marks: Marks;
}

let cleared: OwnersWork | null = null;

/** Clears what the owner told of measures on this phone, until it is undone or the app is closed. The cloud is not told. */
export function forgetOwner(): void {
  cleared = {
    confirmed: useConfirmed.getState().confirmed,
    papers: usePapersStore.getState().byMeasure,
    marks: useMarksStore.getState().marks,
  };
  put({ confirmed: {}, papers: {}, marks: NO_MARKS });
}

export function undoForget(): void {
  if (cleared) put(cleared);
  cleared = null;
}

function put({ confirmed, papers, marks }: OwnersWork): void {
  useConfirmed.getState().replace(confirmed);
  usePapersStore.getState().replace(papers);
  useMarksStore.getState().change(marks);
}
