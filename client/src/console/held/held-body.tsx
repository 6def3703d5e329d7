import { Image, View } from '@tarojs/components';
import { useState } from 'react';

import './index.scss';
import { openFile } from '../../services/open-file';
import { previewPicture } from '../../services/preview-picture';
import { CONSOLE_HELD } from '../../texts/console-chat';
import { Button, FieldError, Pressable } from '../../ui';
import type { HeldItem } from './held-card';

/** What the message says, as its reader would see it: words are words, and a file opens only by a tap. */
export function HeldBody({ item: { what, url } }: { readonly item: HeldItem }) {
  if (what.kind === 'text') return <View className="held__words">{what.text}</View>;
  if (what.kind !== 'picture' && what.kind !== 'file') return null;
  const { kind, name, bytes } = what;
  if (url === null) return <FieldError text={`${CONSOLE_HELD[kind]}：${name}。${CONSOLE_HELD.noFile}`} />;
  if (kind === 'file') return <HeldFile url={url} name={name} bytes={bytes} />;
  return (
    <View className="stack">
      <View>{`${CONSOLE_HELD.picture}：${name}`}</View>
      <Pressable className="held__picture" label={CONSOLE_HELD.openPicture(name)} onTap={() => previewPicture(url)}>
        <Image className="held__image" src={url} mode="aspectFit" />
      </Pressable>
    </View>
  );
}

interface HeldFileProps {
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
}

function HeldFile(file: HeldFileProps) {
  const [isFailed, setFailed] = useState(false);
  const open = async (): Promise<void> => {
    setFailed(false);
    try {
      const handOver = await openFile(file, () => undefined);
      if (handOver) await handOver();
    } catch {
      setFailed(true);
    }
  };
  return (
    <View className="stack">
      <Button
        kind="secondary"
        icon="doc"
        label={`${CONSOLE_HELD.file}：${file.name}`}
        hint={CONSOLE_HELD.openFile(file.name)}
        onTap={() => void open()}
      />
      {isFailed && <FieldError text={CONSOLE_HELD.fileFailed} />}
    </View>
  );
}
