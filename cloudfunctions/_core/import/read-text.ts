import { UnreadableFile } from './problems';
import { FILES } from './texts';

const decoded = (content: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
};

/** Text of a file. Chinese Excel saves CSV in GB 18030, and "Unicode text" in UTF-16 with a mark. */
export function textOf(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  const text = isUtf16 ? decoded(content, 'utf-16le') : (decoded(content, 'utf-8') ?? decoded(content, 'gb18030'));
  if (text === null) throw new UnreadableFile(FILES.encoding);
  return text;
}
