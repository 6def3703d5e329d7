import type { Assessment } from '@shared/check/types';

import { nowIso } from '../../services/clock';
import type { Answers } from '../../services/draft';
import { newKey } from '../../services/new-key';
import type { CheckRecord } from '../../services/records';

/** A check as it is kept: what was answered, and the verdicts for the list. The rest is computed again. */
export function makeRecord(firm: Answers, { asOf, purpose, rungs }: Assessment): CheckRecord {
  return {
    id: newKey(),
    savedAt: nowIso(),
    asOf,
    purpose,
    firm,
    rungs: rungs.map(({ rung, edition, status, score }) => ({ rung, edition, status, score })),
    checkId: null,
    agrees: null,
  };
}
