import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';

import './index.scss';
import { useMatches, usePack } from '../services/measures';
import { COMMON } from '../texts/common';
import { MEASURES } from '../texts/measures';
import { Button, Screen, Skeleton, StatePage } from '../ui';
import { Browse } from './list/browse';
import { ListHead } from './list/list-head';
import { MarksNotice } from './list/marks-notice';
import { Matches } from './list/matches';
import { PackNotice } from './list/pack-notice';
import { UndoBar } from './list/undo-bar';
import { VisitorList } from './list/visitor-list';

/** The measures that fit the firm now; for a visitor those of a region. */
export default function MeasuresPage() {
  const inHand = usePack();
  const matches = useMatches();
  const { state, pack, refresh } = inHand;
  useShareAppMessage(() => ({ title: MEASURES.shareTitle, path: '/measures/index', imageUrl: '/assets/share.png' }));

  return (
    <Screen flush>
      <ListHead />
      <View className="measures stack">
        <PackNotice inHand={inHand} />
        <MarksNotice pack={pack} />
        {state === 'loading' && [0, 1, 2].map((each) => <Skeleton key={each} label={MEASURES.loading} />)}
        {state === 'failed' && (
          <StatePage icon="offline" title={MEASURES.failedTitle} text={MEASURES.failedText}>
            <Button label={COMMON.retry} onTap={refresh} />
          </StatePage>
        )}
        {pack && matches && <Matches pack={pack} matches={matches} />}
        {pack && !matches && <VisitorList pack={pack} />}
        {pack && <Browse />}
        <View className="text-hint measures__foot">
          {MEASURES.disclaimer}
          {COMMON.free}
        </View>
      </View>
      <UndoBar />
    </Screen>
  );
}
