import { useEffect, useState } from 'react';

/** How much of the page the keyboard hides: a browser on a phone shrinks what is seen and not the page. */
export function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const tell = (): void => setHeight(Math.max(0, Math.round(window.innerHeight - seen.height * seen.scale)));
    seen.addEventListener('resize', tell);
    return () => seen.removeEventListener('resize', tell);
  }, []);
  return height;
}
