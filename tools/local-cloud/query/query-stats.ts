/** What the last query cost: lets a test prove that an index was used, without a clock. */
export interface QueryStat {
  readonly collection: string;
  /** Name of the index, `_id_` for a lookup by id, or null for a walk over the whole collection. */
  readonly index: string | null;
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly returned: number;
}

/** Counts per collection since the start, and the last query of each. */
export class QueryStats {
  private readonly lastByCollection = new Map<string, QueryStat>();
  private readonly fullScans = new Map<string, number>();

  add(stat: QueryStat): void {
    this.lastByCollection.set(stat.collection, stat);
    if (stat.index === null) this.fullScans.set(stat.collection, (this.fullScans.get(stat.collection) ?? 0) + 1);
  }

  /** Plain data for `GET /local/stats`. */
  toJSON(): { last: Record<string, QueryStat>; fullScans: Record<string, number> } {
    return { last: Object.fromEntries(this.lastByCollection), fullScans: Object.fromEntries(this.fullScans) };
  }
}
