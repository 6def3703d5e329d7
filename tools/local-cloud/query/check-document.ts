import { invalidParam, requestFailed } from '../errors';
import { toBytes } from '../store/bson';
import type { Doc } from '../store/types';
import { isPlainObject } from './ejson';

function checkNames(value: unknown, path: string): void {
  if (Array.isArray(value)) return value.forEach((item, i) => checkNames(item, `${path}${i}.`));
  if (!isPlainObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${path}${key}' is not valid for storage`);
    if (key.includes('.')) throw requestFailed(`The dotted field '${path}${key}' is not valid for storage`);
    if (key.includes('\0')) throw requestFailed('field names must not contain null bytes');
    checkNames(item, `${path}${key}.`);
  }
}

/** Refuses what cannot be stored: bad field names, an array or pattern as `_id`, a document above the size limit. */
export function checkDocument(document: Doc): Doc {
  checkNames(document, '');
  checkId(document._id);
  toBytes(document);
  return document;
}

/** Only scalars identify a document. */
export function checkId(id: unknown): unknown {
  if (id === undefined || id === null || Array.isArray(id) || isPlainObject(id) || id instanceof RegExp) {
    throw invalidParam('_id must be a string or a number');
  }
  if (typeof id === 'string' && Buffer.byteLength(id) > 512) throw invalidParam('_id is too long');
  return id;
}
