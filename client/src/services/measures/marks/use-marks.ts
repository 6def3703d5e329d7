import { useMemo } from 'react';

import { useMarksStore } from './store';

export interface MarksInHand {
  readonly followed: ReadonlySet<string>;
  readonly muted: ReadonlySet<string>;
  readonly setFollowed: (id: string, on: boolean) => void;
  readonly setMuted: (id: string, on: boolean) => void;
}

/** Followed measures lead the list of marks; muted ones leave what is recommended and stay to be found. */
export function useMarks(): MarksInHand {
  const { follow, mute } = useMarksStore((state) => state.marks);
  const set = useMarksStore((state) => state.set);
  const followed = useMemo(() => new Set(follow), [follow]);
  const muted = useMemo(() => new Set(mute), [mute]);
  return {
    followed,
    muted,
    setFollowed: (id, on) => set('follow', id, on),
    setMuted: (id, on) => set('mute', id, on),
  };
}
