/** One-time codes: twelve of Crockford's digits, shown in three groups of four. */

const LENGTH = 12;
const GROUPS = /.{1,4}/g;
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{12}$/;
/** Digits that people read aloud or write down as another. */
const MISTAKEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** `ABCD1234EFGH` → `ABCD-1234-EFGH`. */
export const sayCode = (code: string): string => (code.match(GROUPS) ?? []).join('-');

/** What somebody typed or pasted, as the cloud takes it: full-width, lower case, blanks, hyphens and mistaken letters mended. */
export const cleanCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => MISTAKEN[letter] ?? letter)
    .slice(0, LENGTH);

export const isWholeCode = (code: string): boolean => SHAPE.test(code);

/** The code that a page was opened with: by a link (`code`), or by WeChat's round picture (`scene` is `i=…`). */
export function codeOfQuery({ code, scene }: Readonly<Record<string, string | undefined>>): string {
  const [, ofScene] = /^i=(.+)$/.exec(scene ?? '') ?? [];
  return cleanCode(code ?? ofScene ?? '');
}
