export * from './types';
export * as write from './write';
export { compileRung, type CompiledRung, type CriterionOutcome, type Part, type RungOutcome } from './rung';
export type { Atom, SizeReader } from './condition';
export type { Told } from './codes';
export type { Interval } from './points';
export { ask, inputKind, type Asked } from './inputs';
export type { Slot } from './slots';
export { daysBetween, isDate, shanghaiDate, yearsBefore } from './calendar';
