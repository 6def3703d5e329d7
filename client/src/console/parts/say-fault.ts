import { CallError } from '../../services/call';
import { CONSOLE, CONSOLE_FAULTS, CONSOLE_FORBIDDEN } from '../../texts/console';

/** Why the cloud did not do as asked, in the console's words where it has some. */
export function sayFault(fault: unknown): string {
  if (!(fault instanceof CallError) || fault.code === 'OFFLINE' || fault.code === 'BAD_REPLY')
    return CONSOLE.failedText;
  if (fault.code === 'FORBIDDEN') return CONSOLE_FORBIDDEN;
  const known = fault.fields.map(({ code }) => CONSOLE_FAULTS[code]).find((words) => words !== undefined);
  if (known !== undefined) return known;
  const blamed = fault.fields.map(({ message }) => message);
  return blamed.length > 0 ? blamed.join('') : fault.message;
}
