import { View } from '@tarojs/components';

import { CONSENT_VERSION } from '@shared/api/consent';

import { useOutbox } from '../../services/outbox';
import { PRIVACY } from '../../texts/privacy';
import { Card, Notice, Screen } from '../../ui';

export default function PrivacyPage() {
  const consent = useOutbox((state) => state.consent);
  const isAgreed = consent?.version === CONSENT_VERSION;
  return (
    <Screen className="stack">
      <Notice icon="shield">{PRIVACY.lead}</Notice>
      <Card className="stack stack--wide">
        {PRIVACY.sections.map(({ title, text }) => (
          <View key={title}>
            <View className="text-title" aria-role="heading">
              {title}
            </View>
            <View>{text}</View>
          </View>
        ))}
        <View className="text-hint">{PRIVACY.version(CONSENT_VERSION)}</View>
      </Card>
      <Notice tone={isAgreed ? 'good' : 'info'}>
        {isAgreed && consent ? PRIVACY.agreed(consent.at.slice(0, 10)) : PRIVACY.notAgreed}
      </Notice>
    </Screen>
  );
}
