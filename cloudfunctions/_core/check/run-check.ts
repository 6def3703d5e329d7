import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { parseProfile } from '../parse/parse-profile';
import { today } from '../today';
import { assessFirm } from './assess-firm';

/** An assessment of what was sent. Nothing is stored and no record is read. */
export async function runCheck(
  input: ActionInput<'check', 'run'>,
  { clock }: Context,
): Promise<ActionOutput<'check', 'run'>> {
  const { asOf = today(clock), purpose, edition } = input;
  const firm = parseProfile(input.firm, asOf);
  return { assessment: assessFirm(firm, { asOf, purpose, edition }) };
}
