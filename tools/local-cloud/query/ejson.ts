import { BSONRegExp, EJSON } from 'bson';
import { invalidParam, requestFailed } from '../errors';
import type { Doc } from '../store/types';

/** A plain object, as opposed to a date, a regular expression or one of BSON's own types. */
export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function toRegExp(source: string, flags: string): RegExp {
  // MongoDB knows other flags than JavaScript; what only one of the two understands would behave differently there.
  if (/[^ims]/.test(flags)) throw requestFailed(`invalid flag in regex options: ${flags}`);
  try {
    return new RegExp(source, flags);
  } catch {
    throw requestFailed('Regular expression is invalid');
  }
}

function revive(value: unknown, now: Date): unknown {
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (!isPlainObject(value)) return value;
  const serverDate = value.$tcb_server_date;
  if (isPlainObject(serverDate)) {
    const offset = serverDate.offset ?? 0;
    if (typeof offset !== 'number') throw invalidParam('serverDate offset must be a number');
    return new Date(now.getTime() + offset);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, now)]));
}

/** Parses what the SDK sends: EJSON text with BSON's types, regular expressions and server dates. */
export function parseEjson(text: unknown, name: string, now: Date): unknown {
  if (typeof text !== 'string') throw invalidParam(`${name} must be a string`);
  let parsed: unknown;
  try {
    // BSON's own types, patterns and server dates all stand under a name that begins with a dollar.
    if (!text.includes('"$')) return JSON.parse(text) as unknown;
    parsed = EJSON.parse(text);
  } catch {
    throw invalidParam(`${name} is not valid EJSON`);
  }
  return revive(parsed, now);
}

/** As `parseEjson`, for what must be an object; a missing text is an empty object. */
export function parseObject(text: unknown, name: string, now: Date): Doc {
  const parsed = text === undefined || text === '' ? {} : parseEjson(text, name, now);
  if (!isPlainObject(parsed)) throw invalidParam(`${name} must be an object`);
  return parsed;
}

/** The text of a document for the reply. */
export function toEjson(value: unknown): string {
  // Most documents hold nothing but what JSON has too, and a page of them is written many times faster so.
  if (isJson(value)) return JSON.stringify(value);
  return EJSON.stringify(value, { relaxed: true });
}

/** Nothing in it that EJSON writes in another way than JSON does. */
function isJson(value: unknown): boolean {
  if (value === null) return true;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (Array.isArray(value)) return value.every(isJson);
      if (!isPlainObject(value) || '_bsontype' in value) return false;
      for (const key in value) if (!isJson(value[key])) return false;
      return true;
    default:
      return false;
  }
}
