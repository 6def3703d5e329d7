import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';

import { TEMPLATE_NAMES } from '@shared/text/alert-words';

import {
  askFor,
  MOST_LEFT,
  openMessageSettings,
  readMainSwitch,
  useAsks,
  type Ask,
  type Asked,
} from '../../services/alerts';
import { ALERT_SETTINGS, ASKING } from '../../texts/alerts';
import { Button, Card, Notice, SectionHead } from '../../ui';

interface LeftCardProps {
  /** As the cloud told them. */
  readonly asks: readonly Ask[];
  readonly canAsk: boolean;
}

/** How many messages may still be sent by template, and the tap that allows one more. */
export function LeftCard({ asks, canAsk }: LeftCardProps) {
  const known = useAsks((state) => state.asks);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isSwitchOff, recheck] = useMainSwitchOff();
  const isOff = isSwitchOff || asked === 'off';
  const shown = known.length > 0 ? known : asks;
  const openSettings = async (): Promise<void> => {
    await openMessageSettings();
    setAsked(null);
    recheck();
  };
  const ask = (one: Ask): void => {
    // WeChat shows its sheet only for what is called first in a tap.
    const answered = askFor([one], 'settings');
    void answered.then(setAsked);
  };
  return (
    <>
      <SectionHead title={ALERT_SETTINGS.leftTitle} />
      <View className="stack">
        {isOff && (
          <Notice tone="warn" icon="bell-off" live>
            <View className="text-strong">{ALERT_SETTINGS.offTitle}</View>
            <View>{ALERT_SETTINGS.offText}</View>
            <Button inline kind="quiet" label={ALERT_SETTINGS.openSettings} onTap={() => void openSettings()} />
          </Notice>
        )}
        {shown.length === 0 ? (
          <Notice icon="bell">{ALERT_SETTINGS.noTemplates}</Notice>
        ) : (
          <>
            {!canAsk && <View className="text-soft">{ALERT_SETTINGS.consentFirst}</View>}
            <Card className="card--list">
              {shown.map((one) => (
                <LeftRow key={one.template} ask={one} canAsk={canAsk} onTap={() => ask(one)} />
              ))}
            </Card>
            <View aria-live="polite">
              {asked !== null && asked !== 'off' && <Notice>{ASKING.asked[asked]}</Notice>}
            </View>
            <Notice icon="bulb">
              <View>{ALERT_SETTINGS.leftText}</View>
              <View>{ALERT_SETTINGS.alwaysHint}</View>
            </Notice>
          </>
        )}
      </View>
    </>
  );
}

interface LeftRowProps {
  readonly ask: Ask;
  readonly canAsk: boolean;
  readonly onTap: () => void;
}

function LeftRow({ ask: { template, left }, canAsk, onTap }: LeftRowProps) {
  const { name, hint } = TEMPLATE_NAMES[template];
  const isEnough = left !== null && left >= MOST_LEFT;
  return (
    <View className="alert-settings__left">
      <View className="alert-settings__name">
        <View className="text-strong">{name}</View>
        <View className="text-soft">{hint}</View>
        <View className={`text-small ${left === 0 ? 'tone--unmet' : ''}`}>{ALERT_SETTINGS.left(left)}</View>
      </View>
      {left !== null && (
        <Button
          inline
          kind="secondary"
          label={isEnough ? ALERT_SETTINGS.enough : left === 0 ? ALERT_SETTINGS.first : ALERT_SETTINGS.more}
          hint={ALERT_SETTINGS.moreAria(name)}
          disabled={!canAsk || isEnough}
          onTap={onTap}
        />
      )}
    </View>
  );
}

/** Whether WeChat is known to send nothing of this mini-program; looked at again whenever the page shows. */
function useMainSwitchOff(): readonly [boolean, () => void] {
  const [isOff, setOff] = useState(false);
  const recheck = useCallback((): void => {
    void readMainSwitch().then((isOn) => setOff(isOn === false));
  }, []);
  // The page had shown before there was anything to ask for.
  useEffect(recheck, [recheck]);
  useDidShow(recheck);
  return [isOff, recheck];
}
