import { useShareAppMessage } from '@tarojs/taro';

import { stateOn, type PublicMeasure } from '@shared/measures';

import './index.scss';
import { useDay } from '../../services/day';
import { firmOfQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage, pageUrl } from '../../services/navigation';
import { useOnline } from '../../services/network';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { DETAIL } from '../../texts/measure-detail';
import { Button, Screen, Skeleton, StatePage } from '../../ui';
import { DetailView } from './detail-view';
import { sayShare } from './say-share';
import { useMeasure, type MeasureInHand } from './use-measure';

/** One measure, `?id=` and for a commissioner `&firm=&name=&region=`: from the list, from a search, or from a card in a chat. */
export default function DetailPage() {
  const params = useParams();
  const { id } = params;
  const found = useMeasure(id);
  const isOnline = useOnline();
  const day = useDay();
  const shareTitle = found.state === 'ready' ? shareTitleOf(found.measure, day) : COMMON.appName;
  // What a card in a chat says is of the measure alone; nothing of the firm leaves the phone.
  useShareAppMessage(() => ({
    title: shareTitle,
    path: pageUrl('measure', { id }),
    imageUrl: '/assets/share.png',
  }));
  return (
    <Screen flush={found.state === 'ready'}>{body(found, { isOnline, shareTitle, firm: firmOfQuery(params) })}</Screen>
  );
}

interface Around {
  readonly isOnline: boolean;
  readonly shareTitle: string;
  readonly firm: FirmInCare | null;
}

function body(found: MeasureInHand, { isOnline, shareTitle, firm }: Around): JSX.Element {
  const toList = <Button kind="secondary" label={DETAIL.toList} onTap={() => openPage('measures')} />;
  switch (found.state) {
    case 'ready':
      return <DetailView key={found.measure.id} found={found} shareTitle={shareTitle} firm={firm} />;
    case 'loading':
      return <Skeleton label={DETAIL.loading} />;
    case 'missing':
      return (
        <StatePage icon="search" title={DETAIL.missingTitle} text={DETAIL.missingText}>
          {toList}
        </StatePage>
      );
    case 'failed':
      return (
        <StatePage icon="offline" title={DETAIL.failedTitle} text={isOnline ? COMMON.failedText : DETAIL.offlineText}>
          <Button label={COMMON.retry} onTap={found.retry} />
          {toList}
        </StatePage>
      );
  }
}

const shareTitleOf = (measure: PublicMeasure, day: string): string =>
  DETAIL.shareTitle(measure.title, sayShare(measure, stateOn(measure, day)));
