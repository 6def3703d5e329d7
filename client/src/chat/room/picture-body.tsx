import { Image, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { previewPicture } from '../../services/preview-picture';
import { CHAT } from '../../texts/chat';
import { Icon, Pressable } from '../../ui';

interface PictureBodyProps {
  readonly firmId: string;
  readonly seq: number;
}

/** A link of the cloud lives ten minutes. */
const FRESH_MS = 9 * 60 * 1000;

/** In a box of one size, so that a picture that arrives moves nothing. */
export function PictureBody({ firmId, seq }: PictureBodyProps) {
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['chat-file', firmId, seq],
    queryFn: () => call('chat', 'file', { firmId, seq }),
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
  });
  const open = async (): Promise<void> => {
    const { data: fresh } = await refetch();
    if (fresh) previewPicture(fresh.url);
  };
  if (!data) {
    return (
      <Pressable className="bubble__picture" label={CHAT.pictureWait} onTap={() => void refetch()}>
        <Icon name="picture" />
        <View className="text-hint">{isFetching ? CHAT.picture : CHAT.pictureWait}</View>
      </Pressable>
    );
  }
  return (
    <Pressable className="bubble__picture" label={CHAT.openPicture} onTap={() => void open()}>
      <Image className="bubble__image" src={data.url} mode="aspectFill" />
    </Pressable>
  );
}
