import { LIMITS, type ActionId, type FunctionName } from '@shared/api';
import type { LongTexts } from './check-shape';

/** Where a body may carry more than a sentence: a message, or a piece of a file in base64. */
const LONG_TEXTS: Readonly<Partial<Record<ActionId, LongTexts>>> = {
  'chat.upload': { 'data.content': LIMITS.uploadPiece },
  'chat.send': { 'data.body.text': LIMITS.chatText },
  'console.upload': { 'data.content': LIMITS.uploadPiece },
};

/** What holds for a body that nobody has looked at yet: its action may be anything. */
export function longTextsOf(fn: FunctionName, body: unknown): LongTexts {
  const action: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'action') : undefined;
  if (typeof action !== 'string') return {};
  const id = `${fn}.${action}`;
  return Object.hasOwn(LONG_TEXTS, id) ? (LONG_TEXTS[id as ActionId] ?? {}) : {};
}
