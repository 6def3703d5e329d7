import { isRegion, TITLE_CODES, type TitleCode } from '@shared/firms';
import { AREAS, LEVELS, NATION, STATES, type Area, type Level, type MeasureState } from '@shared/measures';
import type { Facets, Filters } from '@shared/measures/search';
import { choiceText } from '@shared/text';
import { AREA_NAMES, LEVEL_NAMES, STATE_NAMES } from '@shared/text/measures';

import { ownName } from '../../measures/list/say-facts';
import { FIND } from '../../texts/measures';

/** What the reader has narrowed the search to. */
export interface FindFilters {
  readonly areas: readonly Area[];
  readonly levels: readonly Level[];
  readonly titles: readonly TitleCode[];
  readonly states: readonly MeasureState[];
  /** `100000`: no region, the whole country with all its places. */
  readonly region: string;
}
export type FacetName = 'areas' | 'levels' | 'titles' | 'states';

interface Facet {
  readonly name: FacetName;
  readonly choices: readonly string[];
  readonly say: (choice: string) => string;
}

/** In the order of the sheet. */
export const FACETS: readonly Facet[] = [
  { name: 'states', choices: STATES, say: (choice) => STATE_NAMES[choice as MeasureState] },
  { name: 'areas', choices: AREAS, say: (choice) => AREA_NAMES[choice as Area] },
  { name: 'titles', choices: TITLE_CODES, say: (choice) => choiceText('titles', choice) },
  { name: 'levels', choices: LEVELS, say: (choice) => LEVEL_NAMES[choice as Level] },
];

export const noFilters = (region: string): FindFilters => ({ areas: [], levels: [], titles: [], states: [], region });

type Params = Readonly<Record<string, string | undefined>>;

/** What the page was opened with; what it does not know is left out. */
export function filtersFrom(params: Params, home: string): FindFilters {
  const known = <T extends string>(choices: readonly T[], text = ''): readonly T[] =>
    choices.filter((choice) => text.split(',').includes(choice));
  const { region = home } = params;
  return {
    areas: known(AREAS, params['area']),
    levels: known(LEVELS, params['level']),
    titles: known(TITLE_CODES, params['title']),
    states: known(STATES, params['states']),
    region: isRegion(region) ? region : NATION,
  };
}

/** As the search takes them: to it `100000` would mean the country's own measures alone. */
export const toSearch = ({ region, ...lists }: FindFilters): Filters =>
  region === NATION ? lists : { ...lists, region };

export function toggled(filters: FindFilters, name: FacetName, choice: string): FindFilters {
  const chosen: readonly string[] = filters[name];
  const next = chosen.includes(choice) ? chosen.filter((other) => other !== choice) : [...chosen, choice];
  return { ...filters, [name]: next };
}

export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: FindFilters;
}

/** One for each choice, with what is left when it is taken away. */
export function activeFilters(filters: FindFilters): readonly ActiveFilter[] {
  const place: readonly ActiveFilter[] =
    filters.region === NATION
      ? []
      : [
          {
            key: 'region',
            label: FIND.regionOf(ownName(filters.region)),
            without: { ...filters, region: NATION },
          },
        ];
  const choices = FACETS.flatMap(({ name, say }) =>
    (filters[name] as readonly string[]).map((choice) => ({
      key: `${name}.${choice}`,
      label: say(choice),
      without: toggled(filters, name, choice),
    })),
  );
  return [...place, ...choices];
}

export interface ShownChoice {
  readonly choice: string;
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
}

/** Choices that would show something, and those that are on. */
export function choicesOf({ name, choices, say }: Facet, filters: FindFilters, facets: Facets): readonly ShownChoice[] {
  const counts = facets[name] as Readonly<Record<string, number>>;
  const chosen: readonly string[] = filters[name];
  return choices
    .map((choice) => ({ choice, label: say(choice), count: counts[choice] ?? 0, on: chosen.includes(choice) }))
    .filter(({ count, on }) => count > 0 || on);
}
