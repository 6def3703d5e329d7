import { listAssigned } from '../firms/list-assigned';
import { cancelInvite } from './cancel-invite';
import { drawInvite } from './draw-invite';
import { dropPhone } from './drop-phone';
import { handOver } from './hand-over';
import { introduceSelf } from './introduce-self';
import { inviteMember } from './invite-member';
import { leaveFirm } from './leave-firm';
import { listReads } from './list-reads';
import { listTeam } from './list-team';
import { listVersions } from './list-versions';
import { readMe } from './read-me';
import { readVersion } from './read-version';
import { redeemCode } from './redeem-code';
import { removeMember } from './remove-member';
import { storePhone } from './store-phone';
import { verifyFirm } from './verify-firm';
import { withdrawConsent } from './withdraw-consent';

/** People of a firm, and who the caller is. */
export const teamUseCases = {
  me: readMe,
  introduce: introduceSelf,
  phone: storePhone,
  dropPhone,
  redeem: redeemCode,
  verify: verifyFirm,
  team: listTeam,
  invite: inviteMember,
  inviteImage: drawInvite,
  cancelInvite,
  removeMember,
  handOver,
  leave: leaveFirm,
  reads: listReads,
  versions: listVersions,
  version: readVersion,
  withdraw: withdrawConsent,
  assigned: listAssigned,
};
