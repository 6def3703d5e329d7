import { View } from '@tarojs/components';

import { stateOn } from '@shared/measures';

import { MarksNotice } from '../../measures/list/marks-notice';
import { PackNotice } from '../../measures/list/pack-notice';
import { useDay } from '../../services/day';
import type { FirmInCare } from '../../services/firm-in-care';
import { useMarks, usePack } from '../../services/measures';
import { COMMON } from '../../texts/common';
import { DETAIL } from '../../texts/measure-detail';
import { Notice, SectionHead } from '../../ui';
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
  /** A firm in the care of a commissioner, where he came from its list; null for the owner's own. */
  readonly firm: FirmInCare | null;
}

/** A measure from what it is to where it comes from; what is over says so first. */
export function DetailView({ found: { measure, successors, related, isKept }, shareTitle, firm }: DetailViewProps) {
  const { muted } = useMarks();
  const inHand = usePack();
  const standing = useStanding(measure, firm?.id);
  const state = stateOn(measure, useDay());
  const step = nextStepOf(measure, state, standing);
  const match = standing.kind === 'matched' ? standing.match : null;
  const isMine = firm === null;
  return (
    <View>
      <View className="detail">
        <View className="stack stack--wide">
          {firm && <SectionHead title={firm.name ?? DETAIL.unnamedFirm} />}
          {isKept && <PackNotice inHand={{ ...inHand, isOtherRegion: false }} />}
          {isMine && <MarksNotice pack={inHand.pack} />}
          <InsteadNotice measure={measure} state={state} successors={successors} firm={firm} />
          {isMine && muted.has(measure.id) && <Notice icon="bell-off">{DETAIL.muted}</Notice>}
          <HeadCard measure={measure} state={state} standing={standing} isMine={isMine} />
        </View>
        <GivesCard measure={measure} match={match} isMine={isMine} />
        <View id={partId('who', measure.id)}>
          <WhoCard measure={measure} standing={standing} isMine={isMine} />
        </View>
        {match && isMine && measure.listed && !isOver(state) && (
          <View id={partId('opens', measure.id)}>
            <OpensCard measure={measure} match={match} state={state} />
          </View>
        )}
        <View id={partId('apply', measure.id)}>
          <ApplyCard measure={measure} state={state} />
        </View>
        <PapersCard measure={measure} isMine={isMine} />
        <SourceCard measure={measure} />
        <RelatedCard cards={related} firm={firm} />
        <MoreCard measure={measure} shareTitle={shareTitle} firm={firm} />
        <View className="text-hint detail__gap">{COMMON.notOfficial}</View>
      </View>
      <BottomBar measure={measure} step={step} firm={firm} />
    </View>
  );
}
