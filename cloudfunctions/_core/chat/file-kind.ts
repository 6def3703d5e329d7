import { DOCUMENT_TYPES, PICTURE_TYPES } from '@shared/chat';
import { isOffice } from './office-file';

export type FileKind = 'picture' | 'file';

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

type Type = (typeof PICTURE_TYPES)[number] | (typeof DOCUMENT_TYPES)[number];

/** How a file begins that is what its name says. */
const STARTS: Readonly<Record<Type, Buffer>> = {
  ...{ jpg: JPEG, jpeg: JPEG, png: PNG, pdf: PDF },
  ...{ docx: ZIP, xlsx: ZIP, pptx: ZIP },
};

/** What a file may be by its name and its first bytes; null for everything that a message may not carry. */
export function startKind(name: string, start: Buffer): FileKind | null {
  const type = typeOf(name);
  if (type === null || !start.subarray(0, STARTS[type].length).equals(STARTS[type])) return null;
  return isPicture(type) ? 'picture' : 'file';
}

/** The same by all of the file: what calls itself a document of an office is looked into. */
export function fileKind(name: string, content: Buffer): FileKind | null {
  const kind = startKind(name, content);
  const type = typeOf(name);
  if (type === 'docx' || type === 'xlsx' || type === 'pptx') return isOffice(type, content) ? kind : null;
  return kind;
}

function typeOf(name: string): Type | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return [...PICTURE_TYPES, ...DOCUMENT_TYPES].find((type) => type === ending) ?? null;
}

const isPicture = (type: Type): boolean => PICTURE_TYPES.some((each) => each === type);
