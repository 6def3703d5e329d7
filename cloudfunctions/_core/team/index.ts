import { listAssigned } from '../firms/list-assigned';
import { notYet } from '../not-yet';

/** People of a firm, and who the caller is. */
export const teamUseCases = {
  me: notYet,
  introduce: notYet,
  phone: notYet,
  dropPhone: notYet,
  redeem: notYet,
  verify: notYet,
  team: notYet,
  invite: notYet,
  inviteImage: notYet,
  cancelInvite: notYet,
  removeMember: notYet,
  handOver: notYet,
  leave: notYet,
  reads: notYet,
  versions: notYet,
  version: notYet,
  withdraw: notYet,
  assigned: listAssigned,
};
