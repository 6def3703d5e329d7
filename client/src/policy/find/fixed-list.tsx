import { View } from '@tarojs/components';

import { NATION, type Collection } from '@shared/measures';
import { COLLECTION_NAMES } from '@shared/text/measures';

import { MeasureCard } from '../../measures/list/measure-card';
import { useMarks, usePackOf, useStandings, type Mark, type Pack } from '../../services/measures';
import { replacePage } from '../../services/navigation';
import { FIND, MEASURES } from '../../texts/measures';
import { Button, SectionHead, Skeleton, StatePage } from '../../ui';
import { standingOf } from './standing-of';
import { successorOf } from './successor-of';
import { UnreadableCard } from './unreadable-card';

interface FixedListProps {
  /** The list is the owner's own: what the phone cannot show of it is said. */
  readonly mark?: Mark;
  readonly pack: Pack;
  readonly title: string;
  readonly text: string;
  readonly ids: readonly string[];
}

/** Measures in the order of a list that somebody made. */
function FixedList({ pack, title, text, ids, mark }: FixedListProps) {
  const standings = useStandings(pack);
  return (
    <View className="stack">
      <SectionHead title={title} />
      {text !== '' && <View className="text-soft">{text}</View>}
      {ids.map((id) => {
        const measure = pack.byId.get(id);
        if (!measure) return mark && <UnreadableCard key={id} id={id} mark={mark} />;
        return (
          <MeasureCard
            key={id}
            measure={measure}
            match={standingOf(measure, standings)}
            successor={successorOf(measure, pack.byId)}
          />
        );
      })}
      <Button kind="secondary" icon="search" label={FIND.all} onTap={() => replacePage('find')} />
    </View>
  );
}

/** What the briefing of 2022 speaks of, in its order. */
export function CollectionList({ pack, collection }: { readonly pack: Pack; readonly collection: Collection }) {
  const { name, hint } = COLLECTION_NAMES[collection.id];
  return <FixedList pack={pack} title={name} text={hint} ids={collection.measures} />;
}

/** What the owner follows or has muted, the newest first. */
export function MarkList({ pack, mark }: { readonly pack: Pack; readonly mark: Mark }) {
  const { followed, muted } = useMarks();
  const ids = [...(mark === 'follow' ? followed : muted)].reverse();
  // What was marked while looking at another region is not in the pack of this one.
  const everywhere = usePackOf(ids.every((id) => pack.byId.has(id)) ? null : NATION);
  if (ids.length === 0) {
    const title = mark === 'follow' ? FIND.emptyFollow : FIND.emptyMute;
    return (
      <StatePage icon={mark === 'follow' ? 'star' : 'bell-off'} title={title} text={FIND.emptyMarkText}>
        <Button kind="secondary" icon="search" label={FIND.all} onTap={() => replacePage('find')} />
      </StatePage>
    );
  }
  if (everywhere.state === 'loading') return <Skeleton label={MEASURES.loading} />;
  return (
    <FixedList
      mark={mark}
      pack={everywhere.pack ?? pack}
      title={FIND.marks[mark]}
      text={mark === 'mute' ? FIND.muteText : ''}
      ids={ids}
    />
  );
}
