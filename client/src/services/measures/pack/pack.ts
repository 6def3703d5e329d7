import { compileCatalogue, type CompiledCatalogue, type PublicMeasure } from '@shared/measures';
import { createSearch, type MeasureSearch } from '@shared/measures/search';

/** What this phone knows of the measures of a region. */
export interface Pack {
  readonly version: string;
  readonly region: string;
  readonly publishedAt: string;
  readonly variants: string;
  readonly measures: readonly PublicMeasure[];
  readonly byId: ReadonlyMap<string, PublicMeasure>;
  /** Made on first use: a page that only searches does not wait for the matcher, nor the other way round. */
  readonly catalogue: CompiledCatalogue;
  readonly search: MeasureSearch;
}

export type PackFacts = Pick<Pack, 'version' | 'region' | 'publishedAt' | 'variants'>;

export function makePack(facts: PackFacts, measures: readonly PublicMeasure[]): Pack {
  let catalogue: CompiledCatalogue | null = null;
  let search: MeasureSearch | null = null;
  return {
    ...facts,
    measures,
    byId: new Map(measures.map((measure) => [measure.id, measure])),
    get catalogue() {
      return (catalogue ??= compileCatalogue(measures));
    },
    get search() {
      return (search ??= createSearch(measures, { variants: facts.variants }));
    },
  };
}
