import type { CollectionName } from '../../cloudfunctions/_core/store/collections';
import type { Fields, Page, RisingPage, Store, Transaction } from '../../cloudfunctions/_core/store/store';
import { Table, type Document } from './table';

/** Documents that nobody writes and that are made when they are asked for: a million firms fit into no memory. */
export interface Made {
  read(id: string): Document | null;
  list(page: Page | RisingPage): Document[];
  count(): number;
}

/** How often the database was asked, by what a bill would count: one for each call, whatever it brings. */
export type Calls = Record<
  'read' | 'list' | 'readAll' | 'tally' | 'add' | 'bring' | 'transaction' | 'inTransaction',
  number
>;

/**
 * The database of the use cases in memory. It keeps what the real one promises: all or nothing, one after the other, ids once.
 * `onCall` lets a simulation let time pass.
 */
export class MemoryStore implements Store {
  readonly calls: Calls = {
    read: 0,
    list: 0,
    readAll: 0,
    tally: 0,
    add: 0,
    bring: 0,
    transaction: 0,
    inTransaction: 0,
  };
  private readonly tables = new Map<CollectionName, Table>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly made: Readonly<Partial<Record<CollectionName, Made>>> = {},
    private readonly onCall: (kind: keyof Calls) => void = () => undefined,
  ) {}

  table(name: CollectionName): Table {
    const known = this.tables.get(name);
    if (known) return known;
    const table = new Table();
    this.tables.set(name, table);
    return table;
  }

  async read(collection: CollectionName, id: string): Promise<unknown> {
    this.tick('read');
    return this.find(collection, id);
  }

  async list(page: Page | RisingPage): Promise<unknown[]> {
    this.tick('list');
    const source = this.made[page.collection];
    const found = source ? source.list(page) : listIn(this.table(page.collection), page);
    return found.map((document) => pick(document, page.fields));
  }

  async readAll(collection: CollectionName, ids: readonly string[], fields?: readonly string[]): Promise<unknown[]> {
    this.tick('readAll');
    const found = ids.flatMap((id) => this.find(collection, id) ?? []);
    return fields === undefined ? found : found.map((document) => pick(document, fields));
  }

  async count(collection: CollectionName, equals: Readonly<Record<string, string>>): Promise<number> {
    this.tick('tally');
    const made = this.made[collection];
    if (made) return made.count();
    return [...this.table(collection).all()].filter((document) => isEqual(document, equals)).length;
  }

  async tally({ collection, equals, by }: Parameters<Store['tally']>[0]): ReturnType<Store['tally']> {
    this.tick('tally');
    const counts = new Map<string, { values: string[]; count: number }>();
    for (const document of this.table(collection).all()) {
      if (!isEqual(document, equals)) continue;
      const values = by.map((field) => String(document[field]));
      const known = counts.get(values.join('\n'));
      if (known) known.count += 1;
      else counts.set(values.join('\n'), { values, count: 1 });
    }
    return [...counts.values()];
  }

  async addMissing(collection: CollectionName, documents: readonly Document[]): Promise<number> {
    this.tick('add');
    const table = this.table(collection);
    const missing = documents.filter(({ _id }) => table.get(_id) === undefined);
    for (const document of missing) this.keep(collection, document);
    return missing.length;
  }

  async bringForward(collection: CollectionName, ids: readonly string[], field: string, value: string): Promise<void> {
    this.tick('bring');
    const table = this.table(collection);
    for (const id of ids) {
      const document = table.get(id);
      if (document && String(document[field]) > value) this.keep(collection, { ...document, [field]: value });
    }
  }

  /** One at a time: nobody ever waits for somebody else's lock, as nobody does in the real one who is alone with his person. */
  transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const mine = this.turn.then(() => this.once(work));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async once<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    this.tick('transaction');
    const written = new Map<string, { collection: CollectionName; id: string; after: Document | null }>();
    const write = (collection: CollectionName, id: string, after: Document | null): void => {
      this.tick('inTransaction');
      written.set(`${collection} ${id}`, { collection, id, after });
    };
    const read = (collection: CollectionName, id: string): Document | null => {
      const own = written.get(`${collection} ${id}`);
      return own ? own.after : this.find(collection, id);
    };
    const result = await work({
      read: async (collection, id) => {
        this.tick('inTransaction');
        return read(collection, id);
      },
      create: async (collection, id, fields: Fields) => {
        if (read(collection, id) !== null) throw new Error('E11000 duplicate key');
        write(collection, id, { _id: id, ...fields });
      },
      replace: async (collection, id, fields: Fields) => write(collection, id, { _id: id, ...fields }),
      remove: async (collection, id) => write(collection, id, null),
    });
    for (const { collection, id, after } of written.values()) {
      if (after) this.keep(collection, after);
      else this.table(collection).delete(id);
    }
    return result;
  }

  /** What is written comes here: a simulation may count it and let go of it. */
  protected keep(collection: CollectionName, document: Document): void {
    this.table(collection).set(document);
  }

  private find(collection: CollectionName, id: string): Document | null {
    return this.tables.get(collection)?.get(id) ?? this.made[collection]?.read(id) ?? null;
  }

  private tick(kind: keyof Calls): void {
    this.calls[kind] += 1;
    this.onCall(kind);
  }
}

function listIn(table: Table, page: Page | RisingPage): Document[] {
  const [field, value] = Object.entries(page.equals)[0] ?? [];
  if (field !== undefined && value !== undefined) {
    const found = [...table.index(field).of(value)].flatMap((id) => table.get(id) ?? []);
    const along = 'ascending' in page ? page.ascending : page.descending;
    const sorted = found
      .filter((document) => isEqual(document, page.equals) && isWithin(String(document[along]), page))
      .sort((a, b) => (String(a[along]) < String(b[along]) ? -1 : 1));
    return ('ascending' in page ? sorted : sorted.reverse()).slice(0, page.limit);
  }
  return along(table, page);
}

function along(table: Table, page: Page | RisingPage): Document[] {
  const isRising = 'ascending' in page;
  const index = table.index(isRising ? page.ascending : page.descending);
  const values = index.values();
  const found: Document[] = [];
  const take = (value: string): boolean => {
    for (const id of index.of(value)) {
      const document = table.get(id);
      if (document) found.push(document);
      if (found.length === page.limit) return true;
    }
    return false;
  };
  if (isRising) {
    const { above } = page;
    const start = above === undefined ? 0 : index.placeOf(above) + Number(index.of(above).size > 0);
    for (let at = start; at < values.length; at += 1) if (take(values[at] as string)) break;
  } else {
    const { below, atLeast = '' } = page;
    const end = below === undefined ? values.length : index.placeOf(below);
    for (let at = end - 1; at >= 0 && (values[at] as string) >= atLeast; at -= 1) if (take(values[at] as string)) break;
  }
  return found;
}

function isWithin(value: string, page: Page | RisingPage): boolean {
  if ('ascending' in page) return page.above === undefined || value > page.above;
  return (page.below === undefined || value < page.below) && (page.atLeast === undefined || value >= page.atLeast);
}

const isEqual = (document: Document, equals: Page['equals']): boolean =>
  Object.entries(equals).every(([field, value]) => {
    const own = document[field];
    return Array.isArray(own) ? own.includes(value) : own === value;
  });

/** Of a path inside a document the whole field: more than was asked for does no harm here. */
const outermost = (path: string): string => path.split('.', 1)[0] ?? path;

const pick = (document: Document, fields: readonly string[]): Document => ({
  ...Object.fromEntries(
    fields.map(outermost).flatMap((field) => (field in document ? [[field, document[field]]] : [])),
  ),
  _id: document._id,
});
