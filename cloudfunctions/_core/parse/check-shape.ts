import { LIMITS, type FieldIssue } from '@shared/api';

/** Keys that reach an object's prototype in careless code. No field of ours has such a name. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Texts that may be longer than any other, by their path. */
export type LongTexts = Readonly<Record<string, number>>;

/**
 * What is wrong with a body before anybody asks what it means: too large, too deep, too long, keys of the prototype.
 * An empty list means that the schemas may look at it. Never throws.
 */
export function checkShape(body: unknown, longTexts: LongTexts = {}): FieldIssue[] {
  const issues: FieldIssue[] = [];
  walk(body, [], issues, longTexts);
  if (issues.length === 0 && sizeOf(body) > LIMITS.requestBytes) issues.push({ path: '$', code: 'too-large' });
  return issues;
}

function walk(value: unknown, at: readonly string[], issues: FieldIssue[], longTexts: LongTexts): void {
  const blame = (code: string) => issues.push({ path: at.join('.') || '$', code });
  if (at.length > LIMITS.depth) return void blame('too-deep');
  if (typeof value === 'string' && value.length > mostAt(at, longTexts)) return void blame('too-long');
  if (typeof value === 'number' && !Number.isFinite(value)) return void blame('wrong-type');
  if (typeof value !== 'object' || value === null) return;
  const keys = Object.keys(value);
  if (keys.length > LIMITS.arrayLength) return void blame('too-many');
  for (const key of keys) {
    if (FORBIDDEN.has(key)) issues.push({ path: [...at, key].join('.'), code: 'unknown-key' });
    else walk(Reflect.get(value, key), [...at, key], issues, longTexts);
  }
}

function mostAt(at: readonly string[], longTexts: LongTexts): number {
  const path = at.join('.');
  return Object.hasOwn(longTexts, path) ? (longTexts[path] ?? 0) : LIMITS.stringLength;
}

function sizeOf(body: unknown): number {
  return Buffer.byteLength(JSON.stringify(body) ?? '');
}
