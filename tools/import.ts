import { parseArgs } from 'node:util';
import { shanghaiDate } from '@shared/rules';
import { AppError } from '../cloudfunctions/_core/app-error';
import { publishCatalogue } from '../cloudfunctions/_core/measures/publish-catalogue';
import { derive } from '../cloudfunctions/_core/import/derive';
import { diffOf } from '../cloudfunctions/_core/import/diff';
import { mergeInto } from '../cloudfunctions/_core/import/merge';
import { withCatalogue, type OpenCatalogue } from './import/open-catalogue';
import { printDiff } from '../cloudfunctions/_core/import/print-diff';
import { problemText, UnreadableFile, type Reading } from '../cloudfunctions/_core/import/problems';
import { readFile } from './import/read-file';
import { RUN } from './import/texts';
import { HalfCredentials } from './open-place';

/**
 * `npm run import -- measures <file> [--dry-run]`: lays a file of measures over the published catalogue. Standard output
 * tells what changes; standard error tells what is wrong, with exit 2 and nothing written.
 */

const WRONG = 2;
const clock = { now: () => Date.now() };
const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const { file, isDry } = readArguments(argv);
  const reading = await readFile(file);
  return withCatalogue(process.env, { toWrite: !isDry }, (catalogue) => run(catalogue, reading, isDry));
}

async function run(catalogue: OpenCatalogue, reading: Reading, isDry: boolean): Promise<number> {
  const { source, version, store } = catalogue;
  const asOf = shanghaiDate(clock.now());
  const { measures, changes, problems } = mergeInto(catalogue.measures, reading, asOf);
  const diff = diffOf(changes, asOf);
  say(`${RUN.base(source, version, catalogue.measures.length)}\n`);
  say(printDiff(diff));
  if (problems.length > 0) return refuse([RUN.problems(problems.length), ...problems.map(problemText)]);
  if (isDry) return done(RUN.dryRun(measures.length));
  if (version !== null && diff.added.length + diff.changed.length === 0) return done(RUN.nothing);
  const written = await publishCatalogue(store, clock, { measures, ...derive(measures), expected: version });
  return done(RUN.written(written.version, measures.length));
}

const done = (text: string): number => (say(text), 0);

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return WRONG;
}

class BadArguments extends Error {}

function readArguments(argv: readonly string[]): { readonly file: string; readonly isDry: boolean } {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const [what, file, ...rest] = positionals;
    if (what === 'measures' && file !== undefined && rest.length === 0) return { file, isDry: values['dry-run'] };
  } catch {
    // An unknown option: the usage says which there are.
  }
  throw new BadArguments(RUN.usage);
}

/** What an operator can put right is told in a sentence; anything else is a fault of ours and keeps its stack. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof AppError && error.code === 'CONFLICT') return RUN.conflict;
  if (error instanceof AppError && error.code === 'TIMEOUT') return RUN.busy;
  const isTold = error instanceof BadArguments || error instanceof UnreadableFile || error instanceof HalfCredentials;
  return isTold ? error.message : null;
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    return refuse([sentence]);
  })
  .then((code) => (process.exitCode = code));
