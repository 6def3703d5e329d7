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
export { CLOSING_DAYS, stateOn, windowOf, type StateOn, type Timed } from './state';
export { COLLECTION_IDS, COLLECTIONS, type Collection } from './collections';
export { cardOf, cardSchema, type Card } from './card';
export { packFor, parsePack } from './pack';
export { appliesIn } from './region';
export { relatedTo } from './related';
export * from './match';
