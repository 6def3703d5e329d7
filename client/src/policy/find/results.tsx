import { View } from '@tarojs/components';

import type { Found } from '@shared/measures/search';

import { MeasureCard } from '../../measures/list/measure-card';
import { useStandings, type Pack } from '../../services/measures';
import { FIND } from '../../texts/measures';
import { Button, StatePage } from '../../ui';
import { standingOf } from './standing-of';
import { successorOf } from './successor-of';

const STEP = 20;

interface ResultsProps {
  readonly pack: Pack;
  readonly query: string;
  readonly found: Found;
  /** Hits without any filter. */
  readonly unfiltered: number;
  readonly onMore: () => void;
  readonly onOpen: () => void;
  readonly onClearFilters: () => void;
}

/** Hits with what was found in them marked; a page at a time. */
export function Results({ pack, query, found, unfiltered, onMore, onOpen, onClearFilters }: ResultsProps) {
  const standings = useStandings(pack);
  const { hits, total } = found;
  if (total === 0) {
    return (
      <StatePage
        icon="search"
        title={FIND.emptyTitle}
        text={unfiltered > 0 ? FIND.emptyFiltered(unfiltered) : FIND.emptyText}
      >
        {unfiltered > 0 && <Button kind="secondary" label={FIND.clearFilters} onTap={onClearFilters} />}
      </StatePage>
    );
  }
  const left = total - hits.length;
  return (
    <View className="stack">
      <View className="text-soft" aria-live="polite">
        {FIND.found(total)}
      </View>
      {hits.map(({ record }) => (
        <MeasureCard
          key={record.id}
          measure={record}
          match={standingOf(record, standings)}
          successor={successorOf(record, pack.byId)}
          pieces={pack.search.highlights(record.title, query)}
          onOpen={onOpen}
        />
      ))}
      {left > 0 && <Button kind="secondary" iconAfter="down" label={FIND.more(Math.min(STEP, left))} onTap={onMore} />}
    </View>
  );
}
