import type { Answers } from './schema';

/** Reads and writes a firm's JSON by path (`years.2025.revenue`) without changing what it was given. */

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function answerAt(answers: Answers, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), answers);
}

/** Unknown is told by a missing key: writing `undefined` or `null` takes the key out, and what it leaves empty. */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  const [key = '', ...rest] = path.split('.');
  const below = answers[key];
  const next = rest.length === 0 ? value : withAnswer(isObject(below) ? below : {}, rest.join('.'), value);
  const isGone = next === undefined || next === null || (rest.length > 0 && isObject(next) && isEmpty(next));
  if (!isGone) return { ...answers, [key]: next };
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== key));
}

/** Every path with an answer; a list counts as one. */
export function answeredPaths(answers: Answers, prefix = ''): readonly string[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (isObject(value)) return answeredPaths(value, path);
    return value === undefined || value === null ? [] : [path];
  });
}

function isEmpty(value: Answers): boolean {
  return Object.keys(value).length === 0;
}
