import { View } from '@tarojs/components';

import type { Pack } from '../../services/measures';
import { useMarksStore } from '../../services/measures/marks';
import { useStorageFull } from '../../services/measures/storage-full';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { Link, Notice } from '../../ui';

/** What did not stay: a mark that the cloud refused, and what the phone had no room for. */
export function MarksNotice({ pack }: { readonly pack: Pack | null }) {
  const refused = useMarksStore((state) => state.marks.refused);
  const forgetRefused = useMarksStore((state) => state.forgetRefused);
  const isFull = useStorageFull((state) => state.isFull);
  return (
    <View aria-live="polite">
      {isFull && <Notice tone="bad">{COMMON.storageFull}</Notice>}
      {refused.length > 0 && (
        <Notice tone="warn" icon="alert">
          {refused.map(({ mark, id, why }) => (
            <View key={`${mark}.${id}`}>
              {MEASURES.refused[mark][why](pack?.byId.get(id)?.title ?? MEASURES.someMeasure)}
            </View>
          ))}
          <Link label={MEASURES.known} onTap={forgetRefused} />
        </Notice>
      )}
    </View>
  );
}
