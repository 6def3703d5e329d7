import { appointOperator } from './appoint-operator';
import { approveFirm } from './approve-firm';
import { assignFirms } from './assign-firms';
import { changeSettings } from './change-settings';
import { countTodo } from './count-todo';
import { dismissCommissioner } from './dismiss-commissioner';
import { issueBureauCode } from './issue-bureau-code';
import { listAudit } from './list-audit';
import { listCodes } from './list-codes';
import { listColleagues } from './list-colleagues';
import { listCommissioners } from './list-commissioners';
import { listFirms } from './list-firms';
import { listOperators } from './list-operators';
import { proposeAssignments } from './propose-assignments';
import { readSettings } from './read-settings';
import { refuseFirm } from './refuse-firm';
import { removeOperator } from './remove-operator';
import { revokeCode } from './revoke-code';
import { setAbsence } from './set-absence';
import { setCommissioner } from './set-commissioner';
import { showCommissioner } from './show-commissioner';
import { showFirm } from './show-firm';

/** An operator's work with firms and people. */
export const peopleUseCases = {
  todo: countTodo,
  firms: listFirms,
  firm: showFirm,
  approve: approveFirm,
  refuse: refuseFirm,
  issueCode: issueBureauCode,
  appoint: appointOperator,
  codes: listCodes,
  revokeCode,
  operators: listOperators,
  removeOperator,
  commissioners: listCommissioners,
  commissioner: showCommissioner,
  setCommissioner,
  setAbsence,
  colleagues: listColleagues,
  dismiss: dismissCommissioner,
  assign: assignFirms,
  plan: proposeAssignments,
  settings: readSettings,
  setSettings: changeSettings,
  audit: listAudit,
};
