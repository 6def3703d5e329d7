/** What of a scroll view is in sight, in pixels; `rows` are those of a class, by id, as far as they lie in it. */
export interface InSight {
  readonly top: number;
  readonly height: number;
  readonly full: number;
  readonly rows: readonly { readonly id: string; readonly top: number; readonly bottom: number }[];
}

/** Pages that lie below keep theirs in the document: the one in front is the last. */
function areaOf(areaId: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`[id="${areaId}"]`);
  return all[all.length - 1] ?? null;
}

export const scrollAreaToEnd = (areaId: string): void => {
  const area = areaOf(areaId);
  if (area) area.scrollTop = area.scrollHeight;
};

export const scrollAreaToRow = (areaId: string, rowId: string): void => {
  const area = areaOf(areaId);
  const row = area?.querySelector(`[id="${rowId}"]`);
  if (!area || !row) return;
  area.scrollTop += row.getBoundingClientRect().top - area.getBoundingClientRect().top - LEAD;
};
/** A row that is gone to does not stick to the edge. */
const LEAD = 56;

/** Null where nobody looks: a tab in the background, or a page that is gone. */
export async function lookAtArea(areaId: string, rowClass: string): Promise<InSight | null> {
  const area = areaOf(areaId);
  if (!area || document.visibilityState !== 'visible') return null;
  const frame = area.getBoundingClientRect();
  if (frame.height === 0) return null;
  const rows = Array.from(area.querySelectorAll(`.${rowClass}`)).flatMap((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom <= frame.top || top >= frame.bottom
      ? []
      : [{ id: row.id, top: top - frame.top, bottom: bottom - frame.top }];
  });
  return { top: area.scrollTop, height: frame.height, full: area.scrollHeight, rows };
}

/** Heights of parts, by id; those that are not there are left out. */
export async function measureHeights(
  areaId: string,
  partClass: string,
): Promise<readonly { readonly id: string; readonly height: number }[]> {
  const area = areaOf(areaId);
  return Array.from(area?.querySelectorAll(`.${partClass}`) ?? []).map((part) => ({
    id: part.id,
    height: part.getBoundingClientRect().height,
  }));
}

/** Where a row stood before something changed above it. */
export interface Place {
  readonly rowId: string;
  readonly top: number;
}

/** The first row in sight, to come back to. A phone's own scroll view does that by itself (`scroll-anchoring`). */
export function holdPlace(areaId: string, rowClass: string): Place | null {
  const area = areaOf(areaId);
  if (!area) return null;
  const edge = area.getBoundingClientRect().top;
  for (const row of Array.from(area.querySelectorAll(`.${rowClass}`))) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > edge) return { rowId: row.id, top: top - edge };
  }
  return null;
}

/** Called in the same moment in which the change was laid out, so nobody sees a jump. */
export function takePlace(areaId: string, { rowId, top }: Place): void {
  const area = areaOf(areaId);
  const row = area?.querySelector(`[id="${rowId}"]`);
  if (!area || !row) return;
  const moved = row.getBoundingClientRect().top - area.getBoundingClientRect().top - top;
  if (Math.abs(moved) >= 1) area.scrollTop += moved;
}
