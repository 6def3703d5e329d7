import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import type { Area, MeasureMatch } from '@shared/measures';

import type { Pack } from '../../services/measures';
import { useMarks } from '../../services/measures/marks';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Button } from '../../ui';
import { AreaChips } from './area-chips';
import { filterGroup, groupMatches, type Group, type Matched } from './group-matches';
import { GroupTabs } from './group-tabs';
import { MeasureCard } from './measure-card';
import { MissingRow } from './missing-row';
import { WhySheet } from './why-sheet';

const FIRST = 8;
const STEP = 10;

/** What fits, in three groups, each as long as the reader wants. */
export function Matches({ pack, matches }: { readonly pack: Pack; readonly matches: readonly MeasureMatch[] }) {
  const { followed, muted } = useMarks();
  const [group, setGroup] = useState<Group>('now');
  const [area, setArea] = useState<Area | null>(null);
  const [onlyFollowed, setOnlyFollowed] = useState(false);
  const [most, setMost] = useState(FIRST);
  const [why, setWhy] = useState<Matched | null>(null);

  const groups = useMemo(() => groupMatches(matches, pack.byId, muted), [matches, pack, muted]);
  const filter = { area, followed: onlyFollowed ? followed : null };
  const shown = filterGroup(groups[group], filter);
  const isFiltered = area !== null || onlyFollowed;
  const empty = onlyFollowed && followed.size === 0 ? 'followed' : isFiltered ? 'filtered' : group;
  const clear = (): void => {
    setArea(null);
    setOnlyFollowed(false);
  };

  return (
    <View className="stack">
      <MissingRow matches={matches} />
      <GroupTabs
        group={group}
        countOf={(each) => filterGroup(groups[each], filter).length}
        onPick={(each) => {
          setGroup(each);
          setMost(FIRST);
        }}
      />
      <AreaChips
        matched={groups[group]}
        area={area}
        onArea={setArea}
        onlyFollowed={onlyFollowed}
        onFollowed={setOnlyFollowed}
      />
      <View className="text-soft">{MEASURES.groups[group].text}</View>
      {shown.slice(0, most).map((each) => (
        <MeasureCard key={each.measure.id} {...each} onWhy={() => setWhy(each)} />
      ))}
      {shown.length > most && (
        <Button
          kind="secondary"
          iconAfter="down"
          label={MEASURES.more(Math.min(STEP, shown.length - most))}
          onTap={() => setMost(most + STEP)}
        />
      )}
      {onlyFollowed && followed.size > 0 && (
        <Button
          kind="quiet"
          iconAfter="right"
          label={MEASURES.allFollowed(followed.size)}
          onTap={() => openPage('find', { mark: 'followed' })}
        />
      )}
      {shown.length === 0 && (
        <View className="card stack">
          <View>{MEASURES.empty[empty]}</View>
          {isFiltered && <Button kind="secondary" label={MEASURES.showAll} onTap={clear} />}
        </View>
      )}
      {why && <WhySheet matched={why} onClose={() => setWhy(null)} />}
    </View>
  );
}
