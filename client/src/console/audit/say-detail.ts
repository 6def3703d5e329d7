import { placeName } from '../parts/region-store';
import { AUDIT_DETAILS, AUDIT_WORDS, CONSOLE_AUDIT } from '../../texts/console-audit';

/** 32 hexadecimal digits are an id, which tells a reader nothing. */
const isId = (value: string): boolean => /^[0-9a-f]{32}$/.test(value);
const said = (value: string): string => AUDIT_WORDS[value] ?? (/^\d{6}$/.test(value) ? placeName(value) : value);

/** What an entry says beside the deed, in words; parts without words of their own are left out. */
export function sayDetail(detail: Readonly<Record<string, string>>): string {
  const parts = Object.entries(detail).flatMap(([part, value]) => {
    const label = AUDIT_DETAILS[part];
    return label === undefined || value === '' || isId(value) ? [] : [CONSOLE_AUDIT.detail(label, said(value))];
  });
  return parts.length === 0 ? CONSOLE_AUDIT.noDetail : parts.join('；');
}
