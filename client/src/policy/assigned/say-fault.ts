import { CallError } from '../../services/call';
import { ASSIGNED } from '../../texts/assigned';

/** Why the cloud did not answer as asked. What did not come from our cloud has no words for a reader: it gets ours. */
export const sayFault = (error: Error): string =>
  error instanceof CallError && error.code !== 'OFFLINE' && error.code !== 'BAD_REPLY'
    ? error.message
    : ASSIGNED.failedText;
