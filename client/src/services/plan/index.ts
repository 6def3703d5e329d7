export { followClose } from './follow-close';
export { nextAction, progressOf, type Progress } from './progress';
export { sayDue } from './say-due';
export { usePlan } from './use-plan';
