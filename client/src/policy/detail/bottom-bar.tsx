import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PublicMeasure } from '@shared/measures';

import { useMarks } from '../../services/measures';
import { measureQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { scrollToPart } from '../../services/scroll-to-part';
import { DETAIL } from '../../texts/measure-detail';
import { AskRow, Button } from '../../ui';
import { askRung } from './fill-links';
import type { NextStep } from './next-step';
import { partId } from './part-id';

interface BottomBarProps {
  readonly measure: PublicMeasure;
  readonly step: NextStep;
  /** In a commissioner's care: what he follows is not the firm's, so following is not offered. */
  readonly firm: FirmInCare | null;
}

/** Always in sight: follow, and the one thing to do next. */
export function BottomBar({ measure: { id }, step, firm }: BottomBarProps) {
  const { followed, setFollowed } = useMarks();
  const isFollowed = followed.has(id);
  const [hasFollowed, setHasFollowed] = useState(false);
  const toggle = (): void => {
    setFollowed(id, !isFollowed);
    setHasFollowed(!isFollowed);
  };
  const go = (): void => {
    switch (step.kind) {
      case 'region':
        return openPage('ask', { path: 'region' });
      case 'fix':
        return openPage('answers');
      case 'answer':
        return openPage('ask', { path: step.path });
      case 'check':
        return askRung(step.rung);
      case 'confirm':
        return scrollToPart(partId('who', id));
      case 'opens':
      case 'apply':
        return scrollToPart(partId(step.kind, id));
      case 'successor':
        return openPage('measure', measureQuery(step.id, firm));
      case 'list':
        return firm ? openPage('firm', { ...firm }) : openPage('measures');
      case 'follow':
        return toggle();
    }
  };
  const isFollowStep = step.kind === 'follow';
  return (
    <View className="detail__bar">
      {hasFollowed && (
        <View className="detail__ask">
          <AskRow place="follow" />
        </View>
      )}
      {!isFollowStep && !firm && (
        <View className="detail__follow">
          <Button
            kind="secondary"
            icon={isFollowed ? 'star-on' : 'star'}
            label={isFollowed ? DETAIL.followed : DETAIL.follow}
            hint={DETAIL.followAria(isFollowed)}
            onTap={toggle}
          />
        </View>
      )}
      <View className="grow">
        <Button label={isFollowStep && isFollowed ? DETAIL.steps.followed : DETAIL.steps[step.kind]} onTap={go} />
      </View>
    </View>
  );
}
