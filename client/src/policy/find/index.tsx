import { View } from '@tarojs/components';

import { COLLECTIONS } from '@shared/measures';

import './index.scss';
import { MarksNotice } from '../../measures/list/marks-notice';
import { PackNotice } from '../../measures/list/pack-notice';
import { UndoBar } from '../../measures/list/undo-bar';
import { usePack, type Mark } from '../../services/measures';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { Button, Screen, Skeleton, StatePage } from '../../ui';
import { Finder } from './finder';
import { CollectionList, MarkList } from './fixed-list';

const MARKS: Readonly<Record<string, Mark>> = { followed: 'follow', muted: 'mute' };

/**
 * Search and browse. `?q=`, `?area=`, `?level=`, `?title=`, `?states=a,b`, `?region=` preset the search; `?collection=` and
 * `?mark=followed|muted` show a list as it is.
 */
export default function FindPage() {
  const params = useParams();
  const inHand = usePack();
  const collection = COLLECTIONS.find(({ id }) => id === params['collection']);
  const mark = MARKS[params['mark'] ?? ''];
  const { pack, state, refresh } = inHand;
  const isFixed = collection !== undefined || mark !== undefined;

  return (
    <Screen className="stack">
      <PackNotice inHand={inHand} />
      <MarksNotice pack={pack} />
      {!isFixed && <Finder params={params} />}
      {isFixed && state === 'loading' && <Skeleton label={MEASURES.loading} />}
      {isFixed && state === 'failed' && (
        <StatePage icon="offline" title={MEASURES.failedTitle} text={MEASURES.failedText}>
          <Button label={COMMON.retry} onTap={refresh} />
        </StatePage>
      )}
      {pack && collection && <CollectionList pack={pack} collection={collection} />}
      {pack && mark && <MarkList pack={pack} mark={mark} />}
      <View className="text-hint find__foot">{MEASURES.disclaimer}</View>
      <UndoBar />
    </Screen>
  );
}
