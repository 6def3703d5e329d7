import { sayFault as sayAny } from '../../services/say-fault';
import { CONSOLE, CONSOLE_FAULTS } from '../../texts/console';

/** Why the cloud did not do as asked, in the console's words where it has some. */
export const sayFault = (fault: unknown): string =>
  fault instanceof Error ? sayAny(fault, CONSOLE_FAULTS) : CONSOLE.failedText;
