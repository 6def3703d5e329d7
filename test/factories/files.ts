import { strToU8, zipSync } from 'fflate';
import { PNG } from 'pngjs';

/** Files of every kind, as small as they can be. */

export const picture = (): Buffer => PNG.sync.write(new PNG({ width: 2, height: 2 }));
export const jpeg = (): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);
export const pdf = (): Buffer => Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');

const OFFICE = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
} as const;

interface Changes {
  /** Further parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Another list of contents. */
  readonly types?: string;
}

export function office(kind: keyof typeof OFFICE, { parts = {}, types }: Changes = {}): Buffer {
  const [main, type] = OFFICE[kind];
  const list = types ?? `<Types><Override PartName="/${main}" ContentType="${type}"/></Types>`;
  const all = { '[Content_Types].xml': list, [main]: '<w/>', ...parts };
  return zipped(all);
}

export const zipped = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
