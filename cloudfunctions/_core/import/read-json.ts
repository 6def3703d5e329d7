import { UnreadableFile, type Given, type Problem, type Reading } from './problems';
import { readId } from './read-id';
import { textOf } from './read-text';
import { FILES, jsonPlace, PROBLEMS } from './texts';

/** A list of records; a record says as much as is to change. */
export function readJson(content: Buffer): Reading {
  const records = parse(textOf(content));
  if (!Array.isArray(records)) throw new UnreadableFile(FILES.notAList);
  const given: Given[] = [];
  const problems: Problem[] = [];
  records.forEach((values: unknown, item) => {
    const where = (path: string) => jsonPlace(item, path);
    if (typeof values !== 'object' || values === null || Array.isArray(values)) {
      problems.push({ item, where: where(''), say: PROBLEMS.notARecord });
      return;
    }
    const read = readId((values as { id?: unknown }).id);
    if ('say' in read) problems.push({ item, where: where('id'), say: read.say });
    const id = 'id' in read ? read.id : null;
    given.push({ item, id, values: values as Given['values'], where, unread: [] });
  });
  return { given, problems };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(FILES.notJson(placeIn(text, error)));
  }
}

/** Line and column of a syntax error, where the engine tells its position. */
function placeIn(text: string, error: unknown): { readonly line: number; readonly column: number } | null {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (at === undefined) return null;
  const before = text.slice(0, Number(at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
