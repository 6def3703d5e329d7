import { View } from '@tarojs/components';
import { useState } from 'react';

import type { ActionOutput } from '@shared/api';

import { Screen } from '../../ui';
import { useParams } from '../../services/params';
import { codeOfQuery, sayCode } from '../../services/one-time-code';
import { JOIN } from '../../texts/team';
import { JoinForm } from './join-form';
import { Joined } from './joined';

export type Redeemed = ActionOutput<'firms', 'redeem'>;

/** A code is used here: by a link, by WeChat's round picture, or typed. */
export default function JoinPage() {
  const params = useParams();
  const [redeemed, setRedeemed] = useState<Redeemed | null>(null);
  if (redeemed) {
    return (
      <Screen>
        <Joined kind={redeemed.kind} />
      </Screen>
    );
  }
  return (
    <Screen className="stack">
      <View className="text-soft">{JOIN.lead}</View>
      <JoinForm given={sayCode(codeOfQuery(params))} onDone={setRedeemed} />
    </Screen>
  );
}
