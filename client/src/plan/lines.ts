/** What the cloud takes as one line: no control or invisible characters, one blank where there were several, none at the ends. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();

/** Null where nothing is left to say. */
export const lineOrNull = (text: string): string | null => oneLine(text) || null;

/** One thing a line, without empty lines and without the same thing twice. */
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map(oneLine).filter(Boolean))];
