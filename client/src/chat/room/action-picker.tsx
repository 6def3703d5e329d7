import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { CHAT } from '../../texts/chat';
import { COMMON } from '../../texts/common';
import { Asked, LinkRow } from '../../ui';
import type { Attached } from './attached';

interface ActionPickerProps {
  readonly firmId: string;
  readonly onPick: (attached: Attached) => void;
}

/** Actions of the plan that the other side can see. */
export function ActionPicker({ firmId, onPick }: ActionPickerProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', 'read', firmId],
    queryFn: () => call('plan', 'read', { firmId }),
  });
  if (!data) return <Asked loading={COMMON.loading} error={error} retry={() => void refetch()} />;
  const actions = data.plan.actions.filter(({ state }) => state !== 'draft');
  if (actions.length === 0) return <View className="text-soft">{CHAT.actionNone}</View>;
  return (
    <View className="line-list">
      {actions.map(({ actionId, title }) => (
        <LinkRow
          key={actionId}
          title={title}
          after="none"
          onTap={() => onPick({ card: { of: 'action', actionId }, title })}
        />
      ))}
    </View>
  );
}
