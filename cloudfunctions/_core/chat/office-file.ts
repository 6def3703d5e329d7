import { strFromU8, unzipSync } from 'fflate';

const TYPES = '[Content_Types].xml';

/** The part that a document of this kind must have, and what its list of contents must call it. */
const MAIN = {
  docx: { part: /^word\/document\d*\.xml$/, type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: /^xl\/workbook\.xml$/, type: 'spreadsheetml.sheet.main+xml' },
  pptx: { part: /^ppt\/presentation\.xml$/, type: 'presentationml.presentation.main+xml' },
} as const;

/** Programs inside a document: macros of two ages, controls, and files that a system starts. */
const RUNS =
  /(^|\/)(vba\w*\.(bin|xml)|macrosheets\/.*|activeX\/.*)$|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|lnk|msi)$/i;
const NAMES_RUN = /macro|vba|activex/i;

/** A small file can unfold to a thousand times its size: the list of contents says how large it is. */
const MOST_TYPES_BYTES = 512 * 1024;
const MOST_PARTS = 5000;
/** Honest documents stay below 30 times their size. */
const unfoldedMost = (bytes: number): number => 10 * 1024 * 1024 + 50 * bytes;

/** Whether a zip is the document that its name says, without programs. What cannot be read is none. */
export function isOffice(kind: keyof typeof MAIN, content: Buffer): boolean {
  try {
    const names: string[] = [];
    let unfolded = 0;
    const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
      names.push(name.replaceAll('\\', '/'));
      unfolded += originalSize;
      return name === TYPES && originalSize <= MOST_TYPES_BYTES;
    };
    const listed = unzipSync(content, { filter: isWanted })[TYPES];
    if (!listed || names.length > MOST_PARTS || unfolded > unfoldedMost(content.length)) return false;
    const types = strFromU8(listed);
    // Written out letter by letter, a type could pass for another.
    if (types.includes('&#') || NAMES_RUN.test(types)) return false;
    const { part, type } = MAIN[kind];
    return types.includes(type) && names.some((name) => part.test(name)) && !names.some((name) => RUNS.test(name));
  } catch {
    return false;
  }
}
