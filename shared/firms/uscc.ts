/** 统一社会信用代码 (GB 32100-2015): 18 characters of a 31-letter alphabet, the last one a check character. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Full-width to half-width, no spaces, upper case: what a pasted code means. */
export function normaliseUscc(input: string): string {
  return input.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** 18 characters of the right kinds; says nothing of the check character. */
export function isUsccShape(code: string): boolean {
  return SHAPE.test(code);
}

/**
 * `ok`, `bad-shape`, or `bad-check`. Some genuine early codes fail the check, so a page may let the owner go on after
 * `bad-check`; a file may not (GB 32100-2015, section 4).
 */
export function checkUscc(code: string): 'ok' | 'bad-shape' | 'bad-check' {
  if (!isUsccShape(code)) return 'bad-shape';
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? 'ok' : 'bad-check';
}
