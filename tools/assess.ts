import { parseArgs } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { assess, type AssessOptions } from '@shared/check';
import { isEdition } from '@shared/editions';
import { parseJson, readAsOf, readFirm, readText, Refused, runCommand } from './firm-file';
import { nest } from './nest';

/** `npm run assess -- <firm.json>`: the assessment on standard output, or one JSON error and exit 2. */

function main(argv: readonly string[]): void {
  const { values, positionals } = readArguments(argv);
  const options = optionsOf(values);
  const [file, ...rest] = values.batch ? [values.batch, ...positionals] : positionals;
  if (file === undefined || rest.length > 0) {
    throw new Refused(
      'BAD_ARGUMENT',
      '用法：npm run assess -- <firm.json> [--as-of 日期] [--purpose new|review] [--edition 编号]',
    );
  }
  if (values.batch) return runBatch(file, options);
  process.stdout.write(`${JSON.stringify(assessJson(parseJson(readText(file)), options))}\n`);
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        purpose: { type: 'string' },
        edition: { type: 'string' },
        batch: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused('BAD_ARGUMENT', error instanceof Error ? error.message : String(error));
  }
}

function optionsOf(values: { 'as-of'?: string; purpose?: string; edition?: string }): AssessOptions {
  const asOf = readAsOf(values['as-of']);
  const purpose = values.purpose ?? 'new';
  const { edition } = values;
  const wrong = (path: string, code: string) => new Refused('BAD_ARGUMENT', `参数 ${path} 不对`, [{ path, code }]);
  if (purpose !== 'new' && purpose !== 'review') throw wrong('--purpose', 'not-a-choice');
  if (edition !== undefined && !isEdition(edition)) throw wrong('--edition', 'not-a-choice');
  return { asOf, purpose, ...(edition === undefined ? {} : { edition }) };
}

function assessJson(json: unknown, options: AssessOptions) {
  const { firm, warnings } = readFirm(json, options.asOf);
  return { ...assess(firm, options), warnings };
}

/** One line out for each firm in, in order; a bad one becomes an error line with its number, and the run goes on. */
function runBatch(file: string, options: AssessOptions): void {
  const text = readText(file);
  const firms = file.toLowerCase().endsWith('.csv') ? csvFirms(text) : ndjsonFirms(text);
  for (const { line, read } of firms)
    process.stdout.write(`${JSON.stringify({ line, ...outcomeOf(read, options) })}\n`);
}

function outcomeOf(read: () => unknown, options: AssessOptions) {
  try {
    return assessJson(read(), options);
  } catch (error) {
    if (error instanceof Refused) return { error: error.fault };
    throw error;
  }
}

interface Row {
  readonly line: number;
  readonly read: () => unknown;
}

function ndjsonFirms(text: string): Row[] {
  return text
    .split(/\r?\n/)
    .map((row, at) => ({ line: at + 1, row }))
    .filter(({ row }) => row.trim() !== '')
    .map(({ line, row }) => ({ line, read: () => parseJson(row) }));
}

/** The first row names the paths (`years.2025.revenue`); lists are JSON in their cell; an empty cell is unknown. */
function csvFirms(text: string): Row[] {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parseCsv(text, { columns: true, info: true, relax_column_count_less: true, skip_empty_lines: true });
  } catch (error) {
    throw new Refused('BAD_FILE', `CSV 格式不对：${error instanceof Error ? error.message : String(error)}`);
  }
  return rows.map(({ record, info }) => ({ line: info.lines, read: () => nest(record) }));
}

runCommand(main);
