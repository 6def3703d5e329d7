import { REPORT_KINDS } from '@shared/api';
import { z } from '@shared/zod';

import { keep, readKept } from '../../services/kept';
import { newKey } from '../../services/new-key';
import { removeText } from '../../services/storage';

export const MOST_WORDS = 300;

/** What was typed and not sent yet. The key belongs to these very words: other words are another intention. */
const draftSchema = z.strictObject({
  measureId: z.string(),
  kind: z.enum(REPORT_KINDS).nullable(),
  text: z.string(),
  key: z.string(),
});
export type ReportDraft = z.infer<typeof draftSchema>;

const keyFor = (measureId: string): string => `zjtx.measures.report.${measureId}`;

export function readReport(measureId: string): ReportDraft {
  const kept = readKept(keyFor(measureId), draftSchema);
  return kept.state === 'read' ? kept.value : { measureId, kind: null, text: '', key: newKey() };
}

/** The draft with another kind or other words, kept on the phone. */
export function changeReport(draft: ReportDraft, part: Partial<Pick<ReportDraft, 'kind' | 'text'>>): ReportDraft {
  const next = { ...draft, ...part, key: newKey() };
  keep(keyFor(draft.measureId), next);
  return next;
}

export const dropReport = (measureId: string): void => removeText(keyFor(measureId));
