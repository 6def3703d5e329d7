export { CONSENT_VERSION } from './consent';
export { LIMITS } from './limits';
export { ERRORS, errorSchema, fieldErrorSchema, type ApiError, type ErrorCode, type FieldError } from './errors';
export { replySchema, type Reply } from './reply';
export {
  CONTRACT,
  type ActionId,
  type ActionSchemas,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type FunctionName,
} from './contract';
export { fieldIssues, type FieldIssue } from './field-issues';
export { REPORT_KINDS } from './measures';
export { FIRM_STATES } from './firms';
export { CODE_KINDS } from './team';
export { assessmentSchema, comparedRungSchema } from './assessment';
export { canonicalJson, hashOf } from '../editions/hash';
