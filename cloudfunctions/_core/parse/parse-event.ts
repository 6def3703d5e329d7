import { fieldIssues, type FieldIssue, type FunctionName } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import { checkShape } from './check-shape';
import { longTextsOf } from './long-texts';

const envelope = z.strictObject({ action: z.string(), data: z.record(z.string(), z.unknown()) });

/**
 * `{action, data}` of a call. CloudBase adds `userInfo` and `tcbContext` to what the caller sent: they are ignored, not
 * trusted. Throws BAD_REQUEST with every bad path.
 */
export function parseEvent(fn: FunctionName, event: unknown): z.infer<typeof envelope> {
  const body = withoutAdditions(event);
  const shape = checkShape(body, longTextsOf(fn, body));
  if (shape.length > 0) throw badRequest(shape);
  const parsed = envelope.safeParse(body, { reportInput: true });
  if (!parsed.success) throw badRequest(fieldIssues(parsed.error.issues));
  return parsed.data;
}

/** Paths are told below `data`, where callers count from. */
export function badRequest(issues: readonly FieldIssue[]): AppError {
  return new AppError(
    'BAD_REQUEST',
    issues.map(({ path, code }) => ({ path: path.replace(/^data\./, ''), code })),
  );
}

function withoutAdditions(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'userInfo' && key !== 'tcbContext'));
}
