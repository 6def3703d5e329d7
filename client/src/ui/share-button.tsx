import { Button as NativeButton } from '@tarojs/components';

import { toast } from '../services/feedback';
import { IS_H5 } from '../services/platform';
import { shareWords } from '../services/share';
import { COMMON } from '../texts/common';
import { Button } from './button';
import { Icon } from './icon';

interface ShareButtonProps {
  readonly label: string;
  /** What a browser copies; the phone asks the page (`useShareAppMessage`). */
  readonly title: string;
  /** Where a browser's copied link leads; the start without one. */
  readonly path?: string;
}

/** WeChat opens its list of chats from a native button only. */
export function ShareButton({ label, title, path }: ShareButtonProps) {
  if (IS_H5) {
    const share = async (): Promise<void> => toast((await shareWords(title, path)) ? COMMON.copied : COMMON.copyFailed);
    return <Button kind="secondary" icon="share" label={label} onTap={() => void share()} />;
  }
  return (
    <NativeButton className="button button--secondary button--native" openType="share" aria-label={label}>
      <Icon name="share" />
      {label}
    </NativeButton>
  );
}
