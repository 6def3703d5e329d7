import { Button as NativeButton, View } from '@tarojs/components';

import { openPlatformContract } from '../services/platform-privacy';
import { AGREE_BUTTON, usePrivacyAsk } from '../services/privacy-ask';
import { ASK_PRIVACY } from '../texts/privacy-data';
import { Button, Link } from './button';
import { Sheet } from './sheet';

/** WeChat's privacy question in our words. It counts an agreement only when its own kind of button was pressed. */
export function PrivacySheet() {
  const { waiting, answer } = usePrivacyAsk();
  if (waiting.length === 0) return null;
  return (
    <Sheet title={ASK_PRIVACY.title} onClose={() => answer(false)}>
      <View>{ASK_PRIVACY.text}</View>
      <Link icon="shield" label={ASK_PRIVACY.read} onTap={openPlatformContract} />
      <NativeButton
        id={AGREE_BUTTON}
        className="button button--primary button--native"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => answer(true)}
      >
        {ASK_PRIVACY.agree}
      </NativeButton>
      <Button kind="secondary" label={ASK_PRIVACY.refuse} onTap={() => answer(false)} />
    </Sheet>
  );
}
