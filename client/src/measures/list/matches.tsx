import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import type { Area, MeasureMatch } from '@shared/measures';

import type { Pack } from '../../services/measures';
import { useMarks } from '../../services/measures/marks';
import { MEASURES } from '../../texts/measures';
import { Button, Icon } from '../../ui';
import { AreaChips } from './area-chips';
import { filterGroup, groupMatches, GROUPS, type Group, type Matched } from './group-matches';
import { MeasureCard } from './measure-card';
import { MissingRow } from './missing-row';
import { WhySheet } from './why-sheet';

const FIRST = 8;
const STEP = 10;
/** Where a name may break at large type, and nowhere else. */
const BREAK = '\u200b';

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
      <View className="group-tabs" aria-role="tablist" aria-label={MEASURES.groupsLabel}>
        {GROUPS.map((each) => (
          <GroupTab
            key={each}
            group={each}
            count={filterGroup(groups[each], filter).length}
            on={each === group}
            onTap={() => {
              setGroup(each);
              setMost(FIRST);
            }}
          />
        ))}
      </View>
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

interface GroupTabProps {
  readonly group: Group;
  readonly count: number;
  readonly on: boolean;
  readonly onTap: () => void;
}

function GroupTab({ group, count, on, onTap }: GroupTabProps) {
  const { title, parts } = MEASURES.groups[group];
  return (
    <View
      className={`group-tab ${on ? 'group-tab--on' : ''}`}
      hoverClass="button--pressed"
      aria-role="tab"
      aria-selected={on ? 'true' : 'false'}
      aria-label={`${title}，${MEASURES.count(count)}`}
      onClick={onTap}
    >
      <View className="group-tab__count">
        {on && <Icon name="check" />}
        <View>{count}</View>
      </View>
      <View className="group-tab__name">{parts.join(BREAK)}</View>
    </View>
  );
}
