export { createSearch } from './create-search';
export type { SearchField } from './fields';
export type {
  BenefitKind,
  Facets,
  Filters,
  Found,
  Hit,
  MeasureSearch,
  Piece,
  SearchOptions,
  SearchQuery,
} from './types';
