import { View } from '@tarojs/components';
import { useState } from 'react';

import { answeredPaths, useDraft } from '../services/draft';
import { confirm, toast } from '../services/feedback';
import { readCloudFirm, takeOverFirm } from '../services/fetch-firm';
import { fetchMarks } from '../services/measures/marks';
import { COMMON } from '../texts/common';
import { MINE } from '../texts/mine';
import { Icon, Pressable } from '../ui';

/** On a new phone: take the firm's data back from the cloud. Replacing what is here is asked first. */
export function FetchRow() {
  const [isBusy, setBusy] = useState(false);
  const draft = useDraft((state) => state.draft);

  const fetchFirm = async (): Promise<void> => {
    const read = await readCloudFirm();
    if (!read.firm) {
      fetchMarks();
      return toast(MINE.fetchNone);
    }
    const asks = { title: MINE.fetch, content: MINE.fetchAsk, yes: MINE.fetchYes, no: COMMON.cancel };
    if (answeredPaths(draft.firm).length > 0 && !(await confirm(asks))) return;
    takeOverFirm(read);
    fetchMarks();
    toast(MINE.fetched);
  };
  const onTap = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await fetchFirm().catch(() => toast(MINE.fetchFailed));
    setBusy(false);
  };

  return (
    <Pressable className="line-item" label={MINE.fetch} onTap={() => void onTap()}>
      <View className="line-item__icon">
        <Icon name="save" />
      </View>
      <View className="grow">
        <View className="text-strong">{MINE.fetch}</View>
        <View className="text-soft">{isBusy ? COMMON.loading : MINE.fetchHint}</View>
      </View>
    </Pressable>
  );
}
