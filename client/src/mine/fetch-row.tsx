import { View } from '@tarojs/components';
import { useState } from 'react';

import { call } from '../services/call';
import { answeredPaths, useDraft, type Answers } from '../services/draft';
import { confirm, toast } from '../services/feedback';
import { useConfirmed } from '../services/measures';
import { fetchMarks } from '../services/measures/marks';
import { useOutbox } from '../services/outbox';
import { queryClient } from '../services/query-client';
import { COMMON } from '../texts/common';
import { MINE } from '../texts/mine';
import { Icon, Pressable } from '../ui';

/** On a new phone: take the firm's data back from the cloud. Replacing what is here is asked first. */
export function FetchRow() {
  const [isBusy, setBusy] = useState(false);
  const { draft, replaceFirm } = useDraft();

  const fetchFirm = async (): Promise<void> => {
    const { firm, consent } = await queryClient.fetchQuery({
      queryKey: ['firms', 'read'],
      queryFn: () => call('firms', 'read', {}),
      staleTime: 0,
    });
    if (!firm) {
      fetchMarks();
      return toast(MINE.fetchNone);
    }
    const asks = { title: MINE.fetch, content: MINE.fetchAsk, yes: MINE.fetchYes, no: COMMON.cancel };
    if (answeredPaths(draft.firm).length > 0 && !(await confirm(asks))) return;
    const { link, setLink, setConsent } = useOutbox.getState();
    // What was confirmed of one firm says nothing of another.
    if (link?.firmId !== firm.firmId) useConfirmed.getState().replace({});
    replaceFirm(firm.profile as Answers);
    setLink({ firmId: firm.firmId, version: firm.version });
    if (consent) setConsent(consent);
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
