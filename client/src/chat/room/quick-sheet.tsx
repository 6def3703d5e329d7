import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { CHAT, REPLIES } from '../../texts/chat';
import { Asked, Button, LinkRow, Sheet } from '../../ui';

interface QuickSheetProps {
  readonly onPick: (words: string) => void;
  readonly onClose: () => void;
}

/** A sentence that was kept goes into the text, where it can still be changed. */
export function QuickSheet({ onPick, onClose }: QuickSheetProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['chat', 'quickReplies'],
    queryFn: () => call('chat', 'quickReplies', {}),
  });
  return (
    <Sheet title={CHAT.quick} onClose={onClose}>
      {!data && <Asked loading={REPLIES.loading} error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <View className="text-soft">{CHAT.quickEmpty}</View>}
      <View className="line-list">
        {data?.items.map((words) => (
          <LinkRow
            key={words}
            title={words}
            after="none"
            onTap={() => {
              onPick(words);
              onClose();
            }}
          />
        ))}
      </View>
      <Button
        kind="secondary"
        icon="pen"
        label={CHAT.quickEdit}
        onTap={() => {
          onClose();
          openPage('quickReplies');
        }}
      />
    </Sheet>
  );
}
