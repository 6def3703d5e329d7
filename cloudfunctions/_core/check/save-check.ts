import { canonicalJson, hashOf, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { newId } from '../digest';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { parseProfile } from '../parse/parse-profile';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { assessFirm } from './assess-firm';
import { checkRecord, parseResult } from './check-record';
import { writeStanding } from './write-standing';

const receipt = z.strictObject({ checkId: z.string(), agrees: z.boolean().nullable() });

/** Recomputes what the phone shows and keeps it, with everything that a replay in ten years needs. */
export async function saveCheck(
  input: ActionInput<'check', 'save'>,
  context: Context,
): Promise<ActionOutput<'check', 'save'>> {
  const { db, clock, actor } = context;
  const { firmId, asOf, purpose, edition, resultHash } = input;
  const firm = parseProfile(input.firm, asOf);
  const assessment = assessFirm(firm, { asOf, purpose, edition });
  const result = canonicalJson(assessment);
  const checkId = newId();
  const saved = await once(context, { action: 'check.save', input, receipt }, async (tx) => {
    await requireConsent(tx, actor);
    const savedAt = instant(clock);
    await tx.create('checks', checkId, {
      firmId,
      sortKey: `${savedAt}:${checkId}`,
      savedAt,
      asOf,
      purpose,
      rungs: assessment.rungs.map(({ rung, edition, status, score }) => ({ rung, edition, status, score })),
      edition: edition ?? null,
      ruleHash: assessment.ruleHash,
      inputs: canonicalJson(firm),
      result,
      savedBy: actor.personId,
    });
    // A review of a title that is held, or an edition that is not in force, says nothing about where the firm stands.
    if (purpose === 'new' && edition === undefined) await writeStanding(tx, firmId, assessment, { checkId, savedAt });
    return { checkId, agrees: resultHash === undefined ? null : resultHash === hashOf(assessment) };
  });
  if (saved.checkId === checkId) return { ...saved, assessment: parseResult(result) };
  // The key was used before: the first answer is told again, even if the rules have changed since.
  const first = await readRecord(db, 'checks', saved.checkId, checkRecord);
  return { ...saved, assessment: parseResult(first?.result ?? result) };
}
