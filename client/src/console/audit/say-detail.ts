import { AUDIT_DETAILS, AUDIT_WORDS, CONSOLE_AUDIT } from '../../texts/console-audit';
import { sayIndustries } from '../parts/say-industries';

/** 32 hexadecimal digits are an id, which tells a reader nothing. */
const isId = (value: string): boolean => /^[0-9a-f]{32}$/.test(value);

/** What an entry says beside the deed, in words. `names` are those of people who are known. */
export function sayDetail(
  { action, detail }: { readonly action: string; readonly detail: Readonly<Record<string, string>> },
  names: ReadonlyMap<string, string>,
): string {
  const parts = Object.entries(detail).flatMap(([part, value]) => {
    const label = AUDIT_DETAILS[`${action}.${part}`] ?? AUDIT_DETAILS[part];
    const said = isId(value) ? names.get(value) : wordsOf(part, value);
    return label === undefined || said === undefined || said === '' ? [] : [CONSOLE_AUDIT.detail(label, said)];
  });
  return parts.length === 0 ? CONSOLE_AUDIT.noDetail : parts.join('；');
}

const wordsOf = (part: string, value: string): string =>
  part === 'industries' ? sayIndustries(value.split(' ').filter((code) => code !== '')) : (AUDIT_WORDS[value] ?? value);
