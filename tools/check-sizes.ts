import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Our own budget, well inside the platform's 2 MB a package: the first screen must open on a bad network. */
const MOST_MAIN = 1_200_000;
const MOST_SUBPACKAGE = 600_000;

export interface PackageSize {
  readonly name: string;
  readonly bytes: number;
  readonly most: number;
}

/** The packages of a mini-program build as its app.json cuts them, each with its bytes and its budget. */
export function packageSizes(folder: string): readonly PackageSize[] {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const rootOf = (file: string) => roots.find((root) => path.relative(folder, file).startsWith(`${root}${path.sep}`));
  const bytesOf = (root: string | undefined) =>
    files.filter((file) => rootOf(file) === root).reduce((sum, file) => sum + statSync(file).size, 0);
  return [
    { name: 'main', bytes: bytesOf(undefined), most: MOST_MAIN },
    ...roots.map((root) => ({ name: root, bytes: bytesOf(root), most: MOST_SUBPACKAGE })),
  ];
}

/** Print the table; throws when a package is over its budget. */
export function printSizes(folder: string): void {
  const sizes = packageSizes(folder);
  for (const { name, bytes, most } of sizes) {
    process.stderr.write(`${name.padEnd(12)} ${String(bytes).padStart(9)} of ${most} bytes\n`);
  }
  const over = sizes.filter(({ bytes, most }) => bytes > most);
  if (over.length > 0) throw new Error(`over the size budget: ${over.map(({ name }) => name).join(', ')}`);
}
