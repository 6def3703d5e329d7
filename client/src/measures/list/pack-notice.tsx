import { View } from '@tarojs/components';

import { shanghaiDate } from '@shared/rules/calendar';

import type { PackInHand } from '../../services/measures';
import { useOnline } from '../../services/network';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { Link, Notice } from '../../ui';
import { ownName } from './say-facts';

/** How old what is shown may be, and where it is of another place than asked for. */
export function PackNotice({ inHand }: { readonly inHand: PackInHand }) {
  const { pack, region, isOtherRegion, isOffline, isStale, checkedAt, refresh } = inHand;
  const isOnline = useOnline();
  if (!pack) return null;
  const date = shanghaiDate(Date.parse(checkedAt ?? pack.publishedAt));
  const text = isOtherRegion
    ? MEASURES.otherRegion(ownName(pack.region), ownName(region))
    : isOffline
      ? (isOnline ? MEASURES.unreachable : MEASURES.offline)(date)
      : isStale
        ? MEASURES.stale(date)
        : null;
  if (text === null) return null;
  return (
    <Notice tone="warn" icon="offline" live>
      <View>{text}</View>
      <Link label={COMMON.retry} onTap={refresh} />
    </Notice>
  );
}
