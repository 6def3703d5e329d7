import { openCodes } from '../codes/issue-code';
import type { Context } from '../context';
import type { CodeRecord } from '../firms/records';
import type { Roster } from './roster';

/**
 * An invitation ends with the ownership of whoever made it: a removed owner must not come back by a code that he kept.
 */
export const isHonoured = ({ by }: CodeRecord, roster: Roster): boolean =>
  roster.some(({ personId, role }) => personId === by && role === 'owner');

/** Invitations of the firm that somebody could use today, newest first. */
export async function openInvitations(firmId: string, roster: Roster, context: Context): Promise<CodeRecord[]> {
  const codes = await openCodes({ firmId }, context);
  return codes.filter((code) => code.kind === 'staff' && isHonoured(code, roster));
}
