export { compileCatalogue, type CompiledCatalogue } from './compile';
export { matchMeasures, matchPage } from './match';
export { WEIGHTS, type ScorePart } from './weights';
export type { Confirmed, Matchable, MatchOptions, MeasureMatch, Reason } from './types';
