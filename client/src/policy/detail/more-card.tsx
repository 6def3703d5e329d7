import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PublicMeasure } from '@shared/measures';

import { AskButton } from '../../chat/ask-button';
import { useMarks } from '../../services/measures';
import type { FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { DETAIL } from '../../texts/measure-detail';
import { Button, SectionHead, ShareButton } from '../../ui';
import { ReportSheet } from './report-sheet';

interface MoreCardProps {
  readonly measure: PublicMeasure;
  readonly shareTitle: string;
  readonly firm: FirmInCare | null;
}

/** What one does with a measure beside applying. The last line leads on where a shared card was the way in. */
export function MoreCard({ measure, shareTitle, firm }: MoreCardProps) {
  const { muted, setMuted } = useMarks();
  const [isReporting, setReporting] = useState(false);
  const isMuted = muted.has(measure.id);
  return (
    <View>
      <SectionHead title={DETAIL.sections.more} />
      <View className="stack">
        <AskButton card={{ of: 'measure', measureId: measure.id }} title={measure.title} firmId={firm?.id} />
        <ShareButton label={DETAIL.share} title={shareTitle} />
        {!firm && (
          <View>
            <Button
              kind="secondary"
              icon="bell-off"
              label={isMuted ? DETAIL.unmute : DETAIL.mute}
              onTap={() => setMuted(measure.id, !isMuted)}
            />
            {!isMuted && <View className="text-soft detail__under">{DETAIL.muteText}</View>}
          </View>
        )}
        <Button kind="secondary" icon="pen" label={DETAIL.report} onTap={() => setReporting(true)} />
        {firm ? (
          <Button kind="quiet" icon="left" label={DETAIL.toFirm} onTap={() => openPage('firm', { ...firm })} />
        ) : (
          <Button kind="quiet" icon="left" label={DETAIL.back} onTap={() => openPage('measures')} />
        )}
      </View>
      {isReporting && <ReportSheet measureId={measure.id} onClose={() => setReporting(false)} />}
    </View>
  );
}
