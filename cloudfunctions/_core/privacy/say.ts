import { industryName, regionName } from '@shared/firms';
import { choiceText } from '@shared/text';
import { fieldLabel } from '../field-labels';
import { YES_NO } from './texts';

export type Plain = string | number | null;

const CHINA_MS = 8 * 3_600_000;

/** An instant as people in China read it: 2026-11-24 16:10. */
export const sayInstant = (at: string | null | undefined): Plain =>
  at ? new Date(Date.parse(at) + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ') : null;

/** A profile as lines of name and value, in the order in which it is stored; what is unknown has no line. */
export function sayProfile(profile: object): [string, Plain][] {
  return linesOf(profile, []).map(([path, value]) => [sayPath(path), sayValue(path, value)]);
}

function linesOf(value: unknown, at: readonly string[]): [string, unknown][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[at.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, [...at, key]));
}

/** A field of a list's entry is named with its place and its own key: nobody has worded it apart. Years have four digits. */
function sayPath(path: string): string {
  const label = fieldLabel(`firm.${path}`).slice(1, -1);
  const entry = /^\w+\.(\d{1,3})(?:\.(.+))?$/.exec(path);
  return entry ? [label, Number(entry[1]) + 1, entry[2]].filter((part) => part !== undefined).join(' ') : label;
}

function sayValue(path: string, value: unknown): Plain {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return YES_NO[value ? 1 : 0];
  const text = String(value);
  if (path === 'region') return `${regionName(text)}（${text}）`;
  if (path === 'industry') return `${industryName(text)}（${text}）`;
  return choiceText(path, text);
}
