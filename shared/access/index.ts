export { ACCESS, RELATIONS, ROLES, SUBJECTS, type AccessRow, type Relation, type Role, type Subject } from './table';
export { decide, isOpenToAll, type Decision } from './decide';
export { COUNTED_LOOKS, rateOf, type Rate } from './rates';
export { PUSHES, TIMERS, type PushName, type TimerName } from './timers';
export { isInside, outermost } from './regions';
