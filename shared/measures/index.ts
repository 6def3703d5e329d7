export * from './terms';
export {
  measureId,
  measureSchema,
  publicMeasure,
  publicMeasureSchema,
  requirementSchema,
  type Measure,
  type PublicMeasure,
  type Requirement,
} from './schema';
export { CLOSING_DAYS, stateOn, type StateOn, type Timed } from './state';
export { COLLECTIONS, type Collection } from './collections';
export * from './match';
