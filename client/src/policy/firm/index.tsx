import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';

import { isRegion, regionName } from '@shared/firms';

import './index.scss';
import { groupMatches, type Group } from '../../measures/list/group-matches';
import { GroupTabs } from '../../measures/list/group-tabs';
import { MeasureCard } from '../../measures/list/measure-card';
import { CallError } from '../../services/call';
import { useFirmMatches, usePackOf, type FirmMatches, type Pack } from '../../services/measures';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { FIRM } from '../../texts/assigned';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { Button, Screen, SectionHead, Skeleton, StatePage } from '../../ui';

const FIRST = 10;
const STEP = 10;
const NOBODY: ReadonlySet<string> = new Set();

/** The measures of one firm as its commissioner sees them, `?id=&name=&region=`: the same that its owner sees. */
export default function FirmPage() {
  const { id, name, region } = useParams();
  const { pack } = usePackOf(region !== undefined && isRegion(region) ? region : null);
  const { data, error, refetch } = useFirmMatches(id);
  if (error) return <Screen>{failed(error, () => void refetch())}</Screen>;
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
      <View className="text-soft">{region !== undefined && regionName(region)}</View>
      <FirmList firmId={id} pack={pack} matched={data} />
      <View className="text-hint">{FIRM.asOf(data.asOf)}</View>
      <View className="text-hint">{MEASURES.disclaimer}</View>
    </Screen>
  );
}

function failed(error: Error, retry: () => void): JSX.Element {
  const isGone = error instanceof CallError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN');
  return isGone ? (
    <StatePage icon="person" title={FIRM.goneTitle} text={FIRM.goneText}>
      <Button label={FIRM.toList} onTap={() => openPage('assigned')} />
    </StatePage>
  ) : (
    <StatePage icon="offline" title={COMMON.failedTitle} text={error.message}>
      <Button label={COMMON.retry} onTap={retry} />
    </StatePage>
  );
}

interface FirmListProps {
  readonly firmId: string | undefined;
  readonly pack: Pack;
  readonly matched: FirmMatches;
}

function FirmList({ firmId, pack, matched }: FirmListProps) {
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
      <View className="text-soft">{MEASURES.groups[group].text}</View>
      {shown.slice(0, most).map(({ measure, match }) => (
        <MeasureCard key={measure.id} measure={measure} match={match} firmId={firmId} />
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
