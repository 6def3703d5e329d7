import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';

import { copyText, toast } from '../../services/feedback';
import { pageUrl } from '../../services/navigation';
import { IS_H5 } from '../../services/platform';
import { COMMON } from '../../texts/common';
import { CONSOLE_CODES } from '../../texts/console-people';
import { Button, Notice, ShareButton, Sheet } from '../../ui';
import { minuteOf } from './say-date';

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
}

interface CodeSheetProps {
  readonly title: string;
  readonly issued: IssuedCode;
  readonly onClose: () => void;
}

/** ABCD-EFGH-JKMN: in groups, so that it can be read out. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A new code, this once. */
export function CodeSheet({ title, issued: { code, expiresAt }, onClose }: CodeSheetProps) {
  const shown = spacedCode(code);
  const until = minuteOf(expiresAt);
  const words = CONSOLE_CODES.shareText(shown, until);
  const copy = async (): Promise<void> => toast((await copyText(words)) ? COMMON.copied : COMMON.copyFailed);
  useShareAppMessage(() => ({ title: words, path: pageUrl('mine'), imageUrl: '/assets/share.png' }));
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="code-sheet__code" aria-label={CONSOLE_CODES.spoken([...code].join(' '))}>
        {shown}
      </View>
      <Notice tone="warn">{CONSOLE_CODES.shownOnce}</Notice>
      <View>{CONSOLE_CODES.expires(until)}</View>
      <View className="text-soft">{CONSOLE_CODES.how}</View>
      <Button icon="doc" label={CONSOLE_CODES.copy} onTap={() => void copy()} />
      {!IS_H5 && <ShareButton label={CONSOLE_CODES.share} title={words} />}
    </Sheet>
  );
}
