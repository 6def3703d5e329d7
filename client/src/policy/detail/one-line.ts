/** Typed words without control characters, which the cloud refuses; the line breaks of a textarea are some. */
export const inOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();
