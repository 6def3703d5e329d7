import { askingOf } from '@shared/check/questions';
import { industryName, regionName } from '@shared/firms';
import { choiceText, formatMoney } from '@shared/text';

import { VALUES } from '../texts/values';

/** An answer of the profile as its owner would say it; lists entry by entry. */
export function sayValue(path: string, value: unknown): string {
  if (value === undefined || value === null) return VALUES.unknown;
  if (path === 'region') return typeof value === 'string' ? regionName(value) : '';
  if (path === 'industry') return typeof value === 'string' ? `${industryName(value)}（${value}）` : '';
  if (Array.isArray(value))
    return value.length === 0 ? VALUES.none : value.map((entry) => sayEntry(path, entry)).join('；');
  if (typeof value === 'boolean') return value ? VALUES.yes : VALUES.no;
  const { key, kind } = askedAs(path);
  if (kind === 'choice') return choiceText(key, String(value));
  if (typeof value === 'number' && kind === 'money') return formatMoney(value);
  if (typeof value === 'number' && kind === 'share') return `${value / 100}%`;
  return String(value);
}

/** The name, the credit code and the product's name are no questions of the check. */
const NOT_ASKED: readonly string[] = ['name', 'uscc', 'product.name'];

const askedAs = (path: string): { readonly key: string; readonly kind: string | null } =>
  NOT_ASKED.includes(path) ? { key: path, kind: null } : askingOf(path);

type Entry = Readonly<Record<string, unknown>>;
type SayPart = (value: unknown, list: string) => string;

const named: SayPart = (value, list) => choiceText(list, String(value));
/** How each part of a list's entry is said. */
const PARTS: readonly { readonly key: string; readonly say: SayPart }[] = [
  { key: 'code', say: named },
  { key: 'level', say: named },
  { key: 'list', say: named },
  { key: 'firmRank', say: (value) => VALUES.rank(String(value)) },
  { key: 'rank', say: (value) => VALUES.rank(String(value)) },
  { key: 'on', say: (value) => VALUES.on(String(value)) },
  { key: 'grantedOn', say: (value) => VALUES.granted(String(value)) },
  { key: 'expiresOn', say: (value) => VALUES.expires(String(value)) },
];

function sayEntry(list: string, entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const said = PARTS.flatMap(({ key, say }) => {
    const value = (entry as Entry)[key];
    return value === undefined || value === null ? [] : [say(value, list)];
  });
  return said.length === 0 ? VALUES.entry : said.join('，');
}
