import { granted, NO_CREDIT, type Credits } from '@shared/alerts';
import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { askOf, readSetup, templatesFor } from './asks-of';
import { boxOf, woken } from './box-of';

/**
 * What the platform answered to one tap goes into the ledger, once for its key. Answers for templates that are not there any more,
 * or are not for the caller, are nobody's fault: they count for nothing.
 */
export async function grantCredit(
  input: ActionInput<'alerts', 'grant'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'grant'>> {
  const { clock, actor } = context;
  const his = await templatesFor(context);
  return once(context, { action: 'alerts.grant', input, receipt: CONTRACT.alerts.grant.out }, async (tx) => {
    await requireConsent(tx, actor);
    const [box, setup] = await Promise.all([boxOf(tx, actor), readSetup(tx)]);
    const known = setup.templates.filter(({ template }) => his.includes(template));
    const credits: Credits = input.answers.reduce<Credits>((before, { template, answer }) => {
      const asked = known.find((each) => each.template === template);
      if (!asked) return before;
      return { ...before, [template]: granted(before[template] ?? NO_CREDIT, asked.channel, answer) };
    }, box.credits);
    await changeRecord(tx, 'alertBoxes', box, { credits, ...woken(box, clock) });
    const answered = known.filter(({ template }) => input.answers.some((each) => each.template === template));
    return {
      left: answered.map((each) => {
        const { template, left } = askOf(each, { credits });
        return { template, left };
      }),
    };
  });
}
