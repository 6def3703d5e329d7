import { View } from '@tarojs/components';
import { useState } from 'react';

import { call, CallError } from '../../services/call';
import { openFile } from '../../services/open-file';
import { CHAT } from '../../texts/chat';
import { Icon, Pressable } from '../../ui';
import { saySize } from './say-size';

interface FileBodyProps {
  readonly firmId: string;
  readonly seq: number;
  readonly name: string;
  readonly bytes: number;
}

/** A file of the other side is opened by the reader alone, with the word that nobody has looked into it. */
export function FileBody({ firmId, seq, name, bytes }: FileBodyProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const size = saySize(bytes);
  const open = async (): Promise<void> => {
    if (percent !== null) return;
    setFault(null);
    setPercent(0);
    try {
      const link = await call('chat', 'file', { firmId, seq });
      const handOver = await openFile(link, setPercent);
      if (handOver) await handOver();
    } catch (error) {
      setFault(error instanceof CallError && error.code === 'NOT_FOUND' ? CHAT.fileGone : CHAT.openFailed);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Pressable className="bubble__thing" label={CHAT.openFile(name, size)} onTap={() => void open()}>
      <Icon name="doc" />
      <View className="grow">
        <View className="text-strong">{name}</View>
        <View className="text-hint">{percent === null ? size : CHAT.opening(percent)}</View>
        <View className="text-hint">{CHAT.fileNote}</View>
        {fault !== null && <View className="text-small bubble__fault">{fault}</View>}
      </View>
    </Pressable>
  );
}
