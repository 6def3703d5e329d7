import { LIMITS } from '@shared/api';

/** Records as JSON lists, none longer than one part may be, in their order. The same records give the same parts. */
export function cutParts(records: readonly unknown[]): string[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const text of records.map((each) => JSON.stringify(each))) {
    if (length > 0 && length + text.length > LIMITS.packPart) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(text);
    length += text.length;
  }
  return parts.map((texts) => `[${texts.join(',')}]`);
}
