import type { Measure } from '@shared/measures';
import type { Context } from '../../context';
import { mergeInto, type Change } from '../../import/merge';
import { UnreadableFile, type Problem, type Reading } from '../../import/problems';
import { readContent } from '../../import/read-content';
import { PROBLEMS } from '../../import/texts';
import { readCatalogue } from '../../measures/catalogue';
import { today } from '../../today';
import { mayChange } from './may-change';
import type { Upload } from '../../uploads';

/** A catalogue as it would be, beside the published one. */
export interface LaidOver {
  /** Of the published catalogue; null before the first. */
  readonly version: string | null;
  readonly measures: readonly Measure[];
  /** Records that would not stay as they are. */
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly problems: readonly Pick<Problem, 'where' | 'say'>[];
}

/** Lays what was read over the published catalogue, with everything that is wrong with it for this caller. */
export async function layOver(read: () => Promise<Reading>, name: string, context: Context): Promise<LaidOver> {
  const catalogue = await readCatalogue(context.db);
  const version = catalogue?.version ?? null;
  const base = (catalogue?.stored ?? []).map(({ initials: _initials, ...measure }): Measure => measure);
  const reading = await readOrTell(read);
  if (typeof reading === 'string') {
    return { version, measures: base, changes: [], unchanged: 0, problems: [{ where: name, say: reading }] };
  }
  const merged = mergeInto(base, reading, today(context.clock));
  const changes = merged.changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const foreign = changes.filter(
    ({ before, after }) => ![before ?? after, after].every((each) => mayChange(each, context)),
  );
  const problems = [
    ...merged.problems,
    ...foreign.map(({ item, where }) => ({ item, where: where('region'), say: PROBLEMS.otherRegion })),
    ...(changes.length > MOST_CHANGES
      ? [{ item: -1, where: name, say: PROBLEMS.tooManyChanges(changes.length, MOST_CHANGES) }]
      : []),
  ].sort((a, b) => a.item - b.item);
  const unchanged = merged.changes.length - changes.length;
  return { version, measures: merged.measures, changes, unchanged, problems };
}

/** More than anybody would look through, and more than one answer holds. */
const MOST_CHANGES = 300;

/** The upload as the import reads a file. */
export const readingOf =
  ({ name, content }: Upload) =>
  (): Promise<Reading> =>
    readContent(name, content);

async function readOrTell(read: () => Promise<Reading>): Promise<Reading | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}
