import { NEEDS, URGENCIES, type Need, type Urgency } from '@shared/plan/terms';
import { z } from '@shared/zod';

import { keep, readKept } from '../../services/kept';
import { removeText } from '../../services/storage';

const KEY = 'zjtx.plan.survey';

export type Needs = Readonly<Partial<Record<Need, Urgency>>>;

/** Answers that have not reached the cloud. */
export interface SurveyDraft {
  readonly needs: Needs;
  readonly word: string;
}

const schema: z.ZodType<SurveyDraft> = z.strictObject({
  needs: z.partialRecord(z.enum(NEEDS), z.enum(URGENCIES)),
  word: z.string().max(500),
});

export function keptSurvey(): SurveyDraft | null {
  const kept = readKept(KEY, schema);
  return kept.state === 'read' ? kept.value : null;
}

/** False where the phone has no room: then it says nothing of keeping. */
export function keepSurvey(draft: SurveyDraft): boolean {
  try {
    keep(KEY, draft);
    return true;
  } catch {
    return false;
  }
}

export const dropSurvey = (): void => removeText(KEY);

/** A second tap on the same answer takes it back. */
export function withNeed(needs: Needs, need: Need, urgency: Urgency): Needs {
  if (needs[need] !== urgency) return { ...needs, [need]: urgency };
  return Object.fromEntries(Object.entries(needs).filter(([other]) => other !== need));
}
