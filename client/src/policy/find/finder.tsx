import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import { useDay } from '../../services/day';
import { stateFor, useMeasuresRegion, usePackOf, useRecent } from '../../services/measures';
import { COMMON } from '../../texts/common';
import { FIND, MEASURES } from '../../texts/measures';
import { Button, Skeleton, StatePage } from '../../ui';
import { RegionSheet } from '../../measures/list/region-sheet';
import { FilterRow } from './filter-row';
import { FilterSheet } from './filter-sheet';
import { filtersFrom, noFilters, toSearch, type FindFilters } from './filters';
import { Results } from './results';
import { SearchField } from './search-field';
import { Suggestions } from './suggestions';
import { useDebounced } from '../../services/use-debounced';

const STEP = 20;
type Open = 'none' | 'filters' | 'region';

/** Search as one types, over what the phone keeps. */
export function Finder({ params }: { readonly params: Readonly<Record<string, string | undefined>> }) {
  const home = useMeasuresRegion();
  const [text, setText] = useState(params['q'] ?? '');
  const [filters, setFilters] = useState(() => filtersFrom(params, home));
  const [most, setMost] = useState(STEP);
  const [open, setOpen] = useState<Open>('none');
  const addRecent = useRecent((state) => state.add);
  const { pack, state, refresh } = usePackOf(filters.region);
  const query = useDebounced(text);

  const day = useDay();
  const found = useMemo(
    () => pack?.search.find({ text: query, filters: toSearch(filters), stateOf: stateFor(day), limit: most }) ?? null,
    [pack, query, filters, day, most],
  );
  const change = (next: FindFilters): void => {
    setFilters(next);
    setMost(STEP);
  };
  const type = (next: string): void => {
    setText(next);
    setMost(STEP);
  };
  const isBare = text === '' && Object.keys(params).every((key) => key === 'stamp' || key === '$taroTimestamp');
  // Settled once: WeChat takes the keyboard away where `focus` turns false under a typing finger.
  const [hasFocus] = useState(isBare);

  return (
    <View className="stack">
      <SearchField text={text} focus={hasFocus} onInput={type} onDone={() => addRecent(text)} />
      <FilterRow filters={filters} onChange={change} onOpen={() => setOpen('filters')} />
      {isBare && <Suggestions onPick={type} />}
      {state === 'loading' && <Skeleton label={MEASURES.loading} />}
      {state === 'failed' && (
        <StatePage
          icon="offline"
          title={MEASURES.failedTitle}
          text={filters.region === home ? MEASURES.failedText : FIND.otherOffline}
        >
          <Button label={COMMON.retry} onTap={refresh} />
        </StatePage>
      )}
      {pack && found && (
        <Results
          pack={pack}
          query={query}
          found={found}
          unfiltered={found.matched}
          onMore={() => setMost(most + STEP)}
          onOpen={() => addRecent(query)}
          onClearFilters={() => change(noFilters(home))}
        />
      )}
      {open === 'filters' && (
        <FilterSheet
          filters={filters}
          facets={found?.facets ?? null}
          total={found?.total ?? 0}
          home={home}
          onChange={change}
          onRegion={() => setOpen('region')}
          onClose={() => setOpen('none')}
        />
      )}
      {open === 'region' && (
        <RegionSheet
          value={null}
          onPick={(region) => {
            change({ ...filters, region });
            setOpen('none');
          }}
          onClose={() => setOpen('filters')}
        />
      )}
    </View>
  );
}
