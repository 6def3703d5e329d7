const USUAL_PX = 16;

/** How much larger than usual the reader wants type: the browser's own setting shows in the root's font size. */
export function systemScale(): number {
  const size = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / USUAL_PX : 1;
}
