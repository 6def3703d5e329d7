export type Document = Readonly<Record<string, unknown>> & { readonly _id: string };

/** Ids by the value of one field, and the values in order. A list counts for each of its entries. */
class FieldIndex {
  private readonly groups = new Map<string, Set<string>>();
  /** Made when somebody asks for it: most fields are asked by their values alone. */
  private ordered: string[] | null = null;

  constructor(private readonly field: string) {}

  add(document: Document): void {
    for (const value of this.valuesOf(document)) {
      const group = this.groups.get(value);
      if (group) group.add(document._id);
      else {
        this.groups.set(value, new Set([document._id]));
        this.ordered?.splice(this.placeOf(value), 0, value);
      }
    }
  }

  remove(document: Document): void {
    for (const value of this.valuesOf(document)) {
      const group = this.groups.get(value);
      group?.delete(document._id);
      if (group?.size !== 0) continue;
      this.groups.delete(value);
      this.ordered?.splice(this.placeOf(value), 1);
    }
  }

  of(value: string): ReadonlySet<string> {
    return this.groups.get(value) ?? NOTHING;
  }

  /** Values in rising order. */
  values(): readonly string[] {
    return (this.ordered ??= [...this.groups.keys()].sort());
  }

  /** How many values sort before this one: where it is, or would be. */
  placeOf(value: string): number {
    const values = this.values();
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[middle] as string) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private valuesOf(document: Document): readonly string[] {
    const value = document[this.field];
    if (Array.isArray(value)) return value.map(String);
    return value === undefined || value === null ? [] : [String(value)];
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** The documents of one collection in memory, with an index for every field that somebody has asked by. */
export class Table {
  private readonly documents = new Map<string, Document>();
  private readonly indexes = new Map<string, FieldIndex>();

  get size(): number {
    return this.documents.size;
  }

  get(id: string): Document | undefined {
    return this.documents.get(id);
  }

  set(document: Document): void {
    const before = this.documents.get(document._id);
    for (const index of this.indexes.values()) {
      if (before) index.remove(before);
      index.add(document);
    }
    this.documents.set(document._id, document);
  }

  delete(id: string): void {
    const before = this.documents.get(id);
    if (!before) return;
    for (const index of this.indexes.values()) index.remove(before);
    this.documents.delete(id);
  }

  all(): Iterable<Document> {
    return this.documents.values();
  }

  index(field: string): FieldIndex {
    const known = this.indexes.get(field);
    if (known) return known;
    const made = new FieldIndex(field);
    for (const document of this.documents.values()) made.add(document);
    this.indexes.set(field, made);
    return made;
  }
}
