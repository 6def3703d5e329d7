import { View } from '@tarojs/components';

import './index.scss';
import { saveChanges, useSettingsInHand } from '../../services/alerts';
import { useHasConsent } from '../../services/consent';
import { sayFault } from '../../services/say-fault';
import { ALERT_SETTINGS } from '../../texts/alerts';
import { COMMON } from '../../texts/common';
import { Asked, Button, Notice, Screen } from '../../ui';
import { ConsentCard } from './consent-card';
import { KindGroups } from './kind-groups';
import { LeftCard } from './left-card';
import { MutedCard } from './muted-card';
import { QuietCard } from './quiet-card';

/** How somebody wants to be told by WeChat: what, when not, and how much may still be sent. */
export default function AlertSettingsPage() {
  const { settings, error, refetch, fault, hasMet } = useSettingsInHand();
  const hasConsent = useHasConsent();
  if (!settings) {
    return (
      <Screen>
        <Asked loading={ALERT_SETTINGS.loading} error={error} retry={() => void refetch()} />
      </Screen>
    );
  }
  return (
    <Screen>
      {(!hasConsent || hasMet || fault) && (
        <View className="stack">
          {!hasConsent && <ConsentCard />}
          {hasMet && (
            <Notice icon="compare" live>
              {ALERT_SETTINGS.met}
            </Notice>
          )}
          {fault && hasConsent && (
            <Notice tone="warn" live>
              <View>{`${ALERT_SETTINGS.unsaved}${sayFault(fault)}`}</View>
              {fault.passes && <Button inline kind="quiet" label={COMMON.retry} onTap={() => void saveChanges()} />}
            </Notice>
          )}
        </View>
      )}
      <LeftCard asks={settings.asks} canAsk={hasConsent} />
      <KindGroups muted={settings.muted} canChange={hasConsent} />
      <QuietCard from={settings.quietFrom} to={settings.quietTo} canChange={hasConsent} />
      <MutedCard />
    </Screen>
  );
}
