import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';

import './index.scss';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { RESULT } from '../../texts/result';
import { Asked, Button, Screen, Skeleton, StatePage } from '../../ui';
import { ResultView } from './result-view';
import { useShownCheck, type Shown } from './use-shown-check';

/**
 * The result of the draft (`?purpose=review`: as a review), or with `?record=` or `?check=` of a check that was kept;
 * `&rung=&criterion=` opens it there.
 * `&firm=`: the check is of a firm in the reader's care.
 */
export default function ResultPage() {
  const { record, check, firm, rung, criterion, purpose } = useParams();
  const shown = useShownCheck({ record, check, firm, purpose });
  const [title, setTitle] = useState<string>(RESULT.shareAnything);
  // A picture of our own: the usual one is a photograph of the page, with the firm's figures on it.
  useShareAppMessage(() => ({
    title,
    path: '/home/index',
    imageUrl: '/assets/share.png',
  }));
  return <Screen flush={shown.state === 'ready'}>{body(shown, { rung, criterion, firm }, setTitle)}</Screen>;
}

interface Where {
  readonly rung: string | undefined;
  readonly criterion: string | undefined;
  readonly firm: string | undefined;
}

function body(shown: Shown, { rung, criterion, firm }: Where, onShow: (title: string) => void): JSX.Element {
  switch (shown.state) {
    case 'ready':
      return <ResultView check={shown.check} initialRung={rung} criterion={criterion} onShow={onShow} />;
    case 'loading':
      return <Skeleton label={COMMON.loading} />;
    case 'failed':
      if (firm !== undefined) return <Asked loading={COMMON.loading} error={shown.error} retry={shown.retry} />;
      return (
        <StatePage icon="offline" title={COMMON.failedTitle} text={COMMON.failedText}>
          <Button label={COMMON.retry} onTap={shown.retry} />
        </StatePage>
      );
    case 'unreadable':
      return (
        <StatePage icon="alert" title={RESULT.unreadable}>
          <Button label={RESULT.unreadableFix} onTap={() => openPage('answers')} />
        </StatePage>
      );
    case 'empty':
      return (
        <View>
          <StatePage icon="stairs" title={RESULT.emptyTitle} text={RESULT.emptyText}>
            <Button label={RESULT.emptyStart} onTap={() => openPage('ask')} />
          </StatePage>
        </View>
      );
  }
}
