import { readFileSync } from 'node:fs';
import { parseFirm, type Firm, type FirmIssue } from '@shared/firms';
import { isDate, shanghaiDate } from '@shared/rules';
import { issueText } from '@shared/text';

/** What every command that reads a firm's file does with it: one JSON error on standard error, and exit 2. */

interface Fault {
  readonly code: 'BAD_ARGUMENT' | 'BAD_FILE' | 'BAD_FIRM';
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export class Refused extends Error {
  readonly fault: Fault;

  constructor(code: Fault['code'], message: string, issues: readonly FirmIssue[] = []) {
    super(message);
    this.fault = { code, message, fields: issues.map((issue) => ({ ...issue, message: issueText(issue.code) })) };
  }
}

/** Run a command; a refusal is told as JSON with exit code 2, anything else is a fault of ours. */
export function runCommand(main: (argv: readonly string[]) => void): void {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${JSON.stringify({ error: error.fault })}\n`);
    process.exitCode = 2;
  }
}

/** The day asked about; today in Asia/Shanghai where none is given. */
export function readAsOf(given: string | undefined): string {
  const asOf = given ?? shanghaiDate(Date.now());
  if (!isDate(asOf))
    throw new Refused('BAD_ARGUMENT', '参数 --as-of 不对', [{ path: '--as-of', code: 'no-such-date' }]);
  return asOf;
}

/** Text of a file, without the mark that some editors put first. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Refused('BAD_FILE', `读不到文件 ${file}`);
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('BAD_FILE', '文件不是 JSON', [{ path: '$', code: 'bad-value' }]);
  }
}

/** A firm that may be asked about, with what is odd in it. */
export function readFirm(json: unknown, asOf: string): { readonly firm: Firm; readonly warnings: readonly object[] } {
  const parsed = parseFirm(json, { asOf, usccCheck: 'refuse' });
  if (!parsed.ok) throw new Refused('BAD_FIRM', '企业资料有误', parsed.issues);
  return {
    firm: parsed.firm,
    warnings: parsed.warnings.map((issue) => ({ ...issue, message: issueText(issue.code) })),
  };
}
