import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../../cloudfunctions/_core/import/read-table';

/** Workbooks as Excel writes them, small enough to say in a test what each cell holds. */

/** A serial day with a date format, a formula with the value saved beside it (or none), a formula that failed. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { readonly serial: number }
  | { readonly formula: string; readonly value: string | number | null }
  | { readonly error: string };

export interface BookOptions {
  /** Old Excel for Mac counts days from 1904. */
  readonly from1904?: boolean;
}

/** The serial number of a day: 1 is 1 January 1900, and Excel believes in 29 February 1900. */
export const serialOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const GENERAL = 0;
const DATE = 1;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: SheetCell, name: string): string {
  if (cell === null) return '';
  const open = (style: number, type = '') => `<c r="${name}" s="${style}"${type === '' ? '' : ` t="${type}"`}>`;
  if (typeof cell === 'string')
    return `${open(GENERAL, 'inlineStr')}<is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `${open(GENERAL)}<v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `${open(GENERAL, 'b')}<v>${cell ? 1 : 0}</v></c>`;
  if ('serial' in cell) return `${open(DATE)}<v>${cell.serial}</v></c>`;
  if ('error' in cell) return `${open(GENERAL, 'e')}<f>1/0</f><v>${cell.error}</v></c>`;
  const value = cell.value === null ? '' : `<v>${escaped(String(cell.value))}</v>`;
  return `${open(GENERAL, typeof cell.value === 'string' ? 'str' : '')}<f>${escaped(cell.formula)}</f>${value}</c>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);

/** The bytes of a workbook with one sheet. */
export function workbook(rows: readonly (readonly SheetCell[])[], { from1904 = false }: BookOptions = {}): Buffer {
  const sheet = rows
    .map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, cellName(at, row))).join('')}</row>`,
    )
    .join('');
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': xml(
        `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`),
    }),
  );
}

/** The same rows as CSV. */
export const csv = (rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  rows.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n');
