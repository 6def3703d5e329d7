import { z } from '@shared/zod';

import { keep, readKept } from '../../services/kept';
import { removeText } from '../../services/storage';
import { typedSchema, type Typed } from './form-state';

const KEY = 'zjtx.console.alert-setup';

/** What was typed and not saved, and the version that it was typed over. */
export interface SetupDraft {
  readonly version: number;
  readonly typed: Typed;
}

const schema = z.strictObject({ version: z.int().min(0), typed: typedSchema });

export function keptSetup(): SetupDraft | null {
  const kept = readKept(KEY, schema);
  return kept.state === 'read' ? kept.value : null;
}

/** False where there is no room: then nothing is said of keeping. */
export function keepSetup(draft: SetupDraft): boolean {
  try {
    keep(KEY, draft);
    return true;
  } catch {
    return false;
  }
}

export const dropSetup = (): void => removeText(KEY);
