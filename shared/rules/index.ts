export * from './types';
export * as write from './write';
export { compileRung, explainFirm, type CompiledRung, type CriterionOutcome, type RungOutcome } from './rung';
export type { Atom, Part, SizeReader } from './condition';
export type { Interval } from './points';
export { ask, inputKind, type Asked } from './inputs';
export { outcomeOf, type Slot } from './slots';
export { daysBetween, isDate, shanghaiDate, yearsBefore } from './calendar';
