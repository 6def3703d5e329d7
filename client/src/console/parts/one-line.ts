/** What was typed as the cloud takes it: one line, no invisible characters, no blanks at the ends. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .trim();
