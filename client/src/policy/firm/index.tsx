import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import { isRegion, regionName } from '@shared/firms';
import { NATION } from '@shared/measures';

import './index.scss';
import { groupMatches, type Group } from '../../measures/list/group-matches';
import { GroupTabs } from '../../measures/list/group-tabs';
import { MeasureCard } from '../../measures/list/measure-card';
import type { FirmInCare } from '../../services/firm-in-care';
import { useFirmMatches, usePackOf, type FirmMatches, type Pack } from '../../services/measures';
import { isGone } from '../../services/measures/use-firm-matches';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { FIRM } from '../../texts/firm-measures';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { Button, Screen, SectionHead, Skeleton, StatePage } from '../../ui';
import { sayFault } from '../../services/say-fault';

const FIRST = 10;
const STEP = 10;
const NOBODY: ReadonlySet<string> = new Set();

/** The measures of one firm as its commissioner sees them, `?id=&name=&region=`: the same that its owner sees. */
export default function FirmPage() {
  const { id, name, region } = useParams();
  const place = region !== undefined && isRegion(region) ? region : null;
  const { pack, state, refresh } = usePackOf(place ?? NATION);
  const { data, error, refetch } = useFirmMatches(id);
  if (id === undefined || isGone(error)) return <Screen>{GONE}</Screen>;
  if (!data && error) return <Screen>{failed(sayFault(error), () => void refetch())}</Screen>;
  if (state === 'failed') {
    return <Screen>{failed(FIRM.packFailed, refresh)}</Screen>;
  }
  if (!data || !pack) {
    return (
      <Screen>
        <Skeleton label={FIRM.loading} />
      </Screen>
    );
  }
  return (
    <Screen className="stack">
      <SectionHead title={name ?? ''} />
      {place !== null && <View className="text-soft">{regionName(place)}</View>}
      <FirmList firm={{ id, name, region }} pack={pack} matched={data} />
      <View className="text-hint">{FIRM.asOf(data.asOf)}</View>
      <View className="text-hint">{MEASURES.disclaimer}</View>
    </Screen>
  );
}

const GONE = (
  <StatePage icon="person" title={FIRM.goneTitle} text={FIRM.goneText}>
    <Button label={FIRM.toList} onTap={() => openPage('desk')} />
  </StatePage>
);

const failed = (text: string, retry: () => void): JSX.Element => (
  <StatePage icon="offline" title={COMMON.failedTitle} text={text}>
    <Button label={COMMON.retry} onTap={retry} />
  </StatePage>
);

interface FirmListProps {
  readonly firm: FirmInCare;
  readonly pack: Pack;
  readonly matched: FirmMatches;
}

function FirmList({ firm, pack, matched }: FirmListProps) {
  const [group, setGroup] = useState<Group>('now');
  const [most, setMost] = useState(FIRST);
  const groups = useMemo(() => groupMatches(matched.matches, pack.byId, NOBODY), [matched, pack]);
  const shown = groups[group];
  return (
    <View className="stack">
      <GroupTabs
        group={group}
        countOf={(each) => groups[each].length}
        onPick={(each) => {
          setGroup(each);
          setMost(FIRST);
        }}
      />
      <View className="text-soft">{FIRM.groups[group]}</View>
      {shown.slice(0, most).map(({ measure, match }) => (
        <MeasureCard key={measure.id} measure={measure} match={match} firm={firm} />
      ))}
      {shown.length === 0 && <View className="card">{FIRM.empty}</View>}
      {shown.length > most && (
        <Button
          kind="secondary"
          iconAfter="down"
          label={MEASURES.more(Math.min(STEP, shown.length - most))}
          onTap={() => setMost(most + STEP)}
        />
      )}
    </View>
  );
}
