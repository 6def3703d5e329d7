import { parseArgs } from 'node:util';
import { isDate, shanghaiDate } from '@shared/rules';
import { findStale, type StaleOptions, type StaleRecord } from '../cloudfunctions/_core/import/find-stale';
import { withCatalogue } from './import/open-catalogue';
import { STALE } from './import/texts';
import { HalfCredentials } from './open-place';

/** `npm run stale`: which measures an operator should look at again, worst first. Reads what `import` would write over. */

const DEFAULT_DAYS = '90';

class BadArguments extends Error {}

async function main(argv: readonly string[]): Promise<void> {
  const { asJson, ...options } = readArguments(argv);
  await withCatalogue(process.env, { toWrite: false }, async ({ source, version, measures }) => {
    const records = findStale(measures, options);
    const listed = new Set(measures.filter((measure) => measure.listed).map(({ id }) => id));
    const counts = {
      measures: measures.length,
      records: records.length,
      old: records.filter(({ age }) => age > options.days).length,
      listed: records.filter(({ id }) => listed.has(id)).length,
    };
    const text = asJson
      ? JSON.stringify({ asOf: options.asOf, days: options.days, version, counts, records })
      : [
          STALE.heading(source, options.asOf, options.days),
          '',
          ...tableOf(records),
          '',
          STALE.counts(counts.records, counts.measures, counts.old, counts.listed),
        ].join('\n');
    process.stdout.write(`${text}\n`);
  });
}

function readArguments(argv: readonly string[]): StaleOptions & { readonly asJson: boolean } {
  const options = {
    'as-of': { type: 'string' },
    days: { type: 'string', default: DEFAULT_DAYS },
    json: { type: 'boolean', default: false },
  } as const;
  const { values } = parsed(() => parseArgs({ args: [...argv], options }));
  const asOf = values['as-of'] ?? shanghaiDate(Date.now());
  if (!isDate(asOf)) throw new BadArguments(STALE.badDate);
  if (!/^\d{1,4}$/.test(values.days) || Number(values.days) > 3650) throw new BadArguments(STALE.badDays);
  return { asOf, days: Number(values.days), asJson: values.json };
}

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch {
    throw new BadArguments(STALE.usage);
  }
}

/** Chinese characters are twice as wide in a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
const TITLE_WIDTH = 44;

function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Columns in line, the last two as long as they are. */
function tableOf(records: readonly StaleRecord[]): string[] {
  const rows = records.map(({ id, title, score, why, next }, at) => [
    ...[String(at + 1), String(score), id, cut(title, TITLE_WIDTH), why.join('；'), next.join('；')],
  ]);
  const all = [STALE.columns, ...rows];
  const widths = STALE.columns.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))))
      .join('  '),
  );
}

// `npm run stale | head` closes the pipe before the end.
process.stdout.on('error', () => process.exit());

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof BadArguments) && !(error instanceof HalfCredentials)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
