import { AppError } from '../../app-error';

const ZIP = Buffer.from('PK\u0003\u0004');
const UTF_16 = Buffer.from([0xff, 0xfe]);

/** What the first bytes of a file must look like for its name. A text holds no zero byte, unless its mark says UTF-16. */
const LOOKS: Readonly<Record<string, (start: Buffer) => boolean>> = {
  xlsx: (start) => start.subarray(0, ZIP.length).equals(ZIP),
  csv: isText,
  json: isText,
};

function isText(start: Buffer): boolean {
  if (start.subarray(0, UTF_16.length).equals(UTF_16)) return true;
  return !start.includes(0) && !start.subarray(0, ZIP.length).equals(ZIP);
}

/** Throws BAD_REQUEST (`content` `other-kind`) for a file that is not what its name says, by its first piece. */
export function refuseKind(name: string, part: number, content: Buffer): void {
  const looks = LOOKS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!looks || (part === 0 && !looks(content)))
    throw new AppError('BAD_REQUEST', [{ path: 'content', code: 'other-kind' }]);
}
