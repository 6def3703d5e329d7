import { View } from '@tarojs/components';

import { openPage } from '../services/navigation';
import { useDraft } from '../services/draft';
import { useOutbox } from '../services/outbox';
import { useRecords } from '../services/records';
import { COMMON } from '../texts/common';
import { HOME } from '../texts/home';
import { Link, Notice } from '../ui';

/** What the owner should know of what is kept where: waiting, refused, set aside. */
export function NewsOfSaving() {
  const jobs = useOutbox((state) => state.jobs);
  const draftAside = useDraft((state) => state.asideKey);
  const recordsAside = useRecords((state) => state.asideKey);
  const waiting = jobs.filter(({ problem }) => problem === null).length;
  return (
    <View>
      {(draftAside ?? recordsAside) !== null && (
        <Notice tone="warn">
          <View className="text-strong">{COMMON.asideTitle}</View>
          <View>{COMMON.asideText}</View>
          <Link label={COMMON.asideLook} onTap={() => openPage('aside')} />
        </Notice>
      )}
      {jobs.some(({ problem }) => problem !== null) && (
        <Notice tone="bad" icon="alert">
          <View>{HOME.problem}</View>
          <Link label={HOME.history} onTap={() => openPage('history')} />
        </Notice>
      )}
      {waiting > 0 && <Notice icon="save">{HOME.queued(waiting)}</Notice>}
    </View>
  );
}
