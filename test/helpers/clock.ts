import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, startTestCloud, type TestCloud } from './cloud';

/** Put before a built function as it is: its clock goes ahead by what the file says. */
const PRELOAD = `
const { readFileSync } = require('node:fs');
const Real = Date;
const now = () => Real.now() + Number(readFileSync(process.env.TEST_CLOCK, 'utf8'));
globalThis.Date = class extends Real {
  constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
  static now() { return now(); }
};
`;

export interface ClockedCloud extends TestCloud {
  /** Where its database and files lie. */
  readonly dataDir: string;
  readonly now: () => number;
  advance(by: { readonly days?: number; readonly minutes?: number }): void;
  /** The functions' clock alone, under a run: a transaction that is open in the database does not grow old by it. */
  hurry(minutes: number): void;
}

/** A local cloud whose functions live by a clock that the test moves, with variables of a function beside its own. */
export async function startClockedCloud(
  variables: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<ClockedCloud> {
  const root = mkdtempSync(path.join(tmpdir(), 'clocked-'));
  const file = path.join(root, 'clock');
  const preload = path.join(root, 'preload.cjs');
  const dataDir = path.join(root, 'data');
  writeFileSync(file, '0');
  writeFileSync(preload, PRELOAD);
  symlinkSync(path.join(ROOT, 'dist'), path.join(root, 'dist'));
  const config = JSON.parse(readFileSync(path.join(ROOT, 'cloudbaserc.json'), 'utf8')) as {
    functions: { name: string; envVariables: Record<string, string> }[];
  };
  for (const declared of config.functions) {
    const own = variables[declared.name] ?? {};
    declared.envVariables = {
      ...declared.envVariables,
      ...own,
      NODE_OPTIONS: `--require ${preload}`,
      TEST_CLOCK: file,
    };
  }
  writeFileSync(path.join(root, 'cloudbaserc.json'), JSON.stringify(config));
  let ahead = 0;
  const tell = (ms: number) => writeFileSync(file, String(ms));
  const now = () => Date.now() + ahead;
  const cloud = await startTestCloud(root, dataDir, () => new Date(now()));
  return {
    ...cloud,
    dataDir,
    now,
    advance({ days = 0, minutes = 0 }) {
      ahead += (days * 24 * 60 + minutes) * 60_000;
      tell(ahead);
    },
    hurry: (minutes) => tell(ahead + minutes * 60_000),
    async close() {
      await cloud.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
