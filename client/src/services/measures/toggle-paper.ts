/** Papers that are ready, by measure. */
export type Ticked = Readonly<Record<string, readonly string[]>>;

/** Ticked papers with one more or one less; a measure without any leaves the record. */
export function togglePaper(byMeasure: Ticked, id: string, paper: string): Ticked {
  const ticked = byMeasure[id] ?? [];
  const next = ticked.includes(paper) ? ticked.filter((other) => other !== paper) : [...ticked, paper];
  const others = Object.entries(byMeasure).filter(([other]) => other !== id);
  return Object.fromEntries(next.length === 0 ? others : [...others, [id, next]]);
}
