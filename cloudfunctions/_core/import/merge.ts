import { measureSchema, type Measure } from '@shared/measures';
import { checkCatalogue } from './check-catalogue';
import { EMPTY_RECORD } from './columns';
import type { Given, Problem, Reading } from './problems';
import { sayIssues, type Said } from './say-issue';
import { cataloguePlace, PROBLEMS } from './texts';

/** A record of the file, before and after. */
export interface Change {
  readonly before: Measure | null;
  readonly after: Measure;
  /** Where the file says so. */
  readonly item: number;
  readonly where: Given['where'];
}

export interface Merged {
  /** The whole catalogue as it would be. */
  readonly measures: readonly Measure[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** Lays the records of a file over a catalogue and looks at the whole. Problems come in the order of the file. */
export function mergeInto(base: readonly Measure[], { given, problems }: Reading, asOf: string): Merged {
  const before = new Map(base.map((measure) => [measure.id, measure]));
  const found: Problem[] = [...problems];
  const first = new Map<string, Given>();
  const changes: Change[] = [];
  for (const each of given) {
    if (each.id === null) {
      found.push(...wrongIn(each));
      continue;
    }
    const twin = first.get(each.id);
    if (twin) {
      found.push({ item: each.item, where: each.where('id'), say: PROBLEMS.sameId(each.id, twin.where('')) });
      continue;
    }
    first.set(each.id, each);
    const known = before.get(each.id) ?? null;
    const read = readOver(known, each);
    if ('measure' in read) changes.push({ before: known, after: read.measure, item: each.item, where: each.where });
    else found.push(...read.problems);
  }
  const after = new Map([...before, ...changes.map(({ after: measure }) => [measure.id, measure] as const)]);
  const measures = [...after.values()];
  found.push(...faultsOf(base, measures, first, asOf));
  return { measures, changes, problems: found.sort((a, b) => a.item - b.item) };
}

function readOver(
  known: Measure | null,
  given: Given,
): { readonly measure: Measure } | { readonly problems: readonly Problem[] } {
  const parsed = measureSchema.safeParse(over(known ?? EMPTY_RECORD, given.values), { reportInput: true });
  if (parsed.success) return given.unread.length === 0 ? { measure: parsed.data } : { problems: [] };
  return { problems: placed(sayIssues(parsed.error.issues, known === null), given) };
}

/** A cell that could not be read leaves its field out; that it is missing then is no second problem. */
function placed(said: readonly Said[], { item, where, unread }: Given): Problem[] {
  const isTold = (path: string) => unread.some((cell) => path === cell || path.startsWith(`${cell}.`));
  return said.filter(({ path }) => !isTold(path)).map(({ path, say }) => ({ item, where: where(path), say }));
}

/** Without an id nobody knows what may be missing; what is there can still be wrong. */
function wrongIn(given: Given): Problem[] {
  const parsed = measureSchema.safeParse(over(EMPTY_RECORD, given.values), { reportInput: true });
  const issues = (parsed.error?.issues ?? []).filter(
    ({ path, input, code }) => path[0] !== 'id' && (input !== undefined || code === 'unrecognized_keys'),
  );
  return placed(sayIssues(issues, false), given);
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that are not named stay; a list is replaced as a whole. */
function over(base: unknown, given: unknown): unknown {
  if (!isGroup(given)) return given;
  const known = isGroup(base) ? base : {};
  return {
    ...known,
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [key, over(known[key], value)])),
  };
}

/** Faults of the file's records, and those that it brings to others; what was wrong before and elsewhere is let be. */
function faultsOf(
  base: readonly Measure[],
  measures: readonly Measure[],
  named: ReadonlyMap<string, Given>,
  asOf: string,
): Problem[] {
  const key = ({ id, path, say }: { id: string; path: string; say: string }) => `${id} ${path} ${say}`;
  const old = new Set(checkCatalogue(base, asOf).map(key));
  return checkCatalogue(measures, asOf, new Set(named.keys())).flatMap((fault): Problem[] => {
    const given = named.get(fault.id);
    if (given) return [{ item: given.item, where: given.where(fault.path), say: fault.say }];
    const where = cataloguePlace(fault.id, fault.path);
    return old.has(key(fault)) ? [] : [{ item: Number.MAX_SAFE_INTEGER, where, say: fault.say }];
  });
}
