import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { mergeInto, type Merged } from '../../../cloudfunctions/_core/import/merge';
import { problemText } from '../../../cloudfunctions/_core/import/problems';
import { readFile } from '../../../tools/import/read-file';

/** The day of every test here. */
export const TODAY = '2026-11-24';

/** Two records to lay a file over. */
export const BASE: readonly Measure[] = [
  newMeasure(),
  newMeasure({
    id: 'hz-loan',
    title: '示例市贷款贴息',
    apply: { ...newMeasure().apply, mode: 'dated', opensOn: '2026-01-01', closesOn: '2026-12-31' },
    closedEarly: null,
  }),
];

/** A folder of its own for each test file. */
export function folder() {
  const dir = mkdtempSync(path.join(tmpdir(), 'import-'));
  return {
    dir,
    write(name: string, content: string | Buffer): string {
      const file = path.join(dir, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export const merge = async (file: string, base: readonly Measure[] = BASE): Promise<Merged> =>
  mergeInto(base, await readFile(file), TODAY);

/** What an operator would read. */
export const problemsOf = async (file: string, base: readonly Measure[] = BASE): Promise<readonly string[]> =>
  (await merge(file, base)).problems.map(problemText);

/** The record after an import that has no problem. */
export async function after(file: string, id: string, base: readonly Measure[] = BASE): Promise<Measure> {
  const { measures, problems } = await merge(file, base);
  expect(problems).toEqual([]);
  const measure = measures.find((each) => each.id === id);
  if (!measure) throw new Error(`no ${id} after the import`);
  return measure;
}
