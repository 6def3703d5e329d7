import { useCallback, useEffect, useRef } from 'react';

const QUIET_MS = 150;

/** Does something once nothing has asked for it for a moment. */
export function useSettled(work: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, QUIET_MS);
  }, [work]);
}
