import { View } from '@tarojs/components';

import { rungText } from '@shared/text';

import type { Draft } from '../../services/draft';
import { ASK } from '../../texts/ask';
import { Link } from '../../ui';

interface AskTopProps {
  readonly draft: Draft;
  readonly left: number;
  readonly answered: number;
  readonly onChange: () => void;
}

/** How far it still is, by what is still open: an answer can make the way shorter, never a surprise longer. */
export function AskTop({ draft, left, answered, onChange }: AskTopProps) {
  const share = Math.round((answered / Math.max(1, answered + left)) * 100);
  return (
    <View className="ask__top">
      <View className="row row--apart">
        <View className="text-small">
          {draft.rung ? rungText(draft.rung).short : ''} ·{' '}
          <View className="text-strong ask__left">{ASK.left(left)}</View>
        </View>
        <Link label={ASK.change} onTap={onChange} />
      </View>
      <View
        className="progress"
        aria-role="progressbar"
        aria-label={ASK.left(left)}
        aria-valuenow={String(share)}
        aria-valuemin="0"
        aria-valuemax="100"
      >
        <View className="progress__bar" style={{ width: `${share}%` }} />
      </View>
    </View>
  );
}
