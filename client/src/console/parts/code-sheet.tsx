import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';

import { copyText, toast } from '../../services/feedback';
import { pageUrl } from '../../services/navigation';
import { sayCode } from '../../services/one-time-code';
import { IS_H5 } from '../../services/platform';
import { COMMON } from '../../texts/common';
import { CONSOLE_CODES } from '../../texts/console-people';
import { Button, Notice, ShareButton, Sheet } from '../../ui';
import { minuteOf } from '../../services/say-day';

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

interface CodeSheetProps {
  readonly title: string;
  /** For a person who is to work here, or for a firm that is to be verified. */
  readonly kind: 'person' | 'firm';
  readonly issued: IssuedCode;
  readonly onClose: () => void;
}

/** A new code, this once. */
export function CodeSheet({ title, kind, issued: { code, expiresAt }, onClose }: CodeSheetProps) {
  const shown = sayCode(code);
  const until = minuteOf(expiresAt);
  const words = CONSOLE_CODES.words(shown, until, CONSOLE_CODES.how[kind]);
  const copy = async (): Promise<void> => toast((await copyText(words)) ? COMMON.copied : COMMON.copyFailed);
  // A person's card brings the code along; a firm's owner has to type it, so that it is the owner who does.
  useShareAppMessage(() => ({
    title: kind === 'person' ? CONSOLE_CODES.cardTitle : words,
    path: kind === 'person' ? pageUrl('join', { code }) : pageUrl('team'),
    imageUrl: '/assets/share.png',
  }));
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="code-sheet__code" aria-label={CONSOLE_CODES.spoken([...code].join(' '))}>
        {shown}
      </View>
      <Notice tone="warn">{CONSOLE_CODES.shownOnce}</Notice>
      <View>{CONSOLE_CODES.expires(until)}</View>
      <View className="text-soft">{CONSOLE_CODES.how[kind]}</View>
      <Button icon="doc" label={CONSOLE_CODES.copy} onTap={() => void copy()} />
      {!IS_H5 && <ShareButton label={CONSOLE_CODES.share} title={words} />}
    </Sheet>
  );
}
