import { call } from '../call';
import { newKey } from '../new-key';

/** Messages that were taken back while they may have been on their way. */
const takenBack = new Set<string>();

export const noteTakenBack = (key: string): void => void takenBack.add(key);
export const wasTakenBack = (key: string): boolean => takenBack.has(key);

/** The cloud is told to take it back, if it has it at all. Quiet: what comes all the same shows, and can be taken back there. */
export async function recallSent(firmId: string, key: string): Promise<void> {
  try {
    await call('chat', 'recall', { key: newKey(), firmId, of: key });
  } catch {
    // It never arrived, or cannot be reached now.
  }
}
