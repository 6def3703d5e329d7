import { parseFirm, type Firm } from '@shared/firms';
import { badRequest } from './parse-event';

/**
 * The firm in a request. A wrong check character of the credit code is no refusal here: some genuine early codes fail
 * it, and the phone has shown the warning. Throws BAD_REQUEST with every bad path below `firm`.
 */
export function parseProfile(raw: unknown, asOf: string): Firm {
  const parsed = parseFirm(raw, { asOf, usccCheck: 'warn' });
  if (parsed.ok) return parsed.firm;
  throw badRequest(parsed.issues.map(({ path, code }) => ({ path: path === '$' ? 'firm' : `firm.${path}`, code })));
}
