const LONGEST_PATH = 60;

/** A file's name as people see it: one way to write each sign, single blanks, none at the ends, no dots that hide it. */
export function cleanName(given: string): string {
  const dot = given.lastIndexOf('.');
  const stem = given
    .slice(0, dot)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${stem || '文件'}${given.slice(dot)}`;
}

/** The same for a path and a link: letters and digits of any language, and nothing that means something there. */
export function pathName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot).replace(/[^\p{L}\p{N}_-]+/gu, '_');
  return `${[...stem].slice(0, LONGEST_PATH).join('')}${name.slice(dot).toLowerCase()}`;
}
