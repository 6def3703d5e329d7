import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file that is served or run as it is: beside this source, or in the working tree when the server runs bundled. */
export function assetPath(name: string): string {
  const places = [path.join(__dirname, 'assets', name), path.join(process.cwd(), 'tools/local-cloud/assets', name)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`asset ${name} is missing`);
  return found;
}
