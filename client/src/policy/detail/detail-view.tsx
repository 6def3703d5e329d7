import { View } from '@tarojs/components';

import { stateOn } from '@shared/measures';

import { today } from '../../services/clock';
import { useMarks } from '../../services/measures';
import { COMMON } from '../../texts/common';
import { DETAIL } from '../../texts/measure-detail';
import { Notice } from '../../ui';
import { ApplyCard } from './apply-card';
import { BottomBar } from './bottom-bar';
import { GivesCard } from './gives-card';
import { HeadCard } from './head-card';
import { InsteadNotice } from './instead-notice';
import { MoreCard } from './more-card';
import { isOver, nextStepOf } from './next-step';
import { OpensCard } from './opens-card';
import { PapersCard } from './papers-card';
import { partId } from './part-id';
import { RelatedCard } from './related-card';
import { SourceCard } from './source-card';
import type { Found } from './use-measure';
import { useStanding } from './use-standing';
import { WhoCard } from './who-card';

interface DetailViewProps {
  readonly found: Found;
  readonly shareTitle: string;
  /** A firm in the care of a commissioner, where he came from its list. */
  readonly firmId: string | undefined;
}

/** A measure from what it is to where it comes from; what is over says so first. */
export function DetailView({ found: { measure, successors, related }, shareTitle, firmId }: DetailViewProps) {
  const { muted } = useMarks();
  const standing = useStanding(measure, firmId);
  const state = stateOn(measure, today());
  const step = nextStepOf(measure, state, standing);
  const match = standing.kind === 'matched' ? standing.match : null;
  const isMine = standing.kind === 'matched' && standing.isMine;
  return (
    <View>
      <View className="detail">
        <View className="stack stack--wide">
          <InsteadNotice measure={measure} state={state} successors={successors} />
          {muted.has(measure.id) && <Notice icon="bell-off">{DETAIL.muted}</Notice>}
          <HeadCard measure={measure} state={state} standing={standing} />
        </View>
        <GivesCard measure={measure} match={match} isMine={isMine} />
        <View id={partId('who', measure.id)}>
          <WhoCard measure={measure} standing={standing} />
        </View>
        {match && isMine && !isOver(state) && (
          <View id={partId('opens', measure.id)}>
            <OpensCard measure={measure} match={match} state={state} />
          </View>
        )}
        <View id={partId('apply', measure.id)}>
          <ApplyCard measure={measure} state={state} />
        </View>
        <PapersCard measure={measure} />
        <SourceCard measure={measure} />
        <RelatedCard cards={related} />
        <MoreCard measure={measure} shareTitle={shareTitle} />
        <View className="text-hint detail__gap">{COMMON.notOfficial}</View>
      </View>
      <BottomBar measure={measure} step={step} />
    </View>
  );
}
