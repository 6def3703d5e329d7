import { View } from '@tarojs/components';
import { useState } from 'react';

import { changeSettings } from '../../services/alerts';
import { toast } from '../../services/feedback';
import { ALERT_SETTINGS } from '../../texts/alerts';
import { Card, Choice, LinkRow, SectionHead, Sheet, ToggleRow } from '../../ui';

type End = 'quietFrom' | 'quietTo';
const USUAL = { quietFrom: '22:00', quietTo: '08:00' } as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

interface QuietCardProps {
  readonly from: string;
  readonly to: string;
  readonly canChange: boolean;
}

/** When nothing is sent. Hours are tapped and not turned on wheels, which are hard for unsteady hands and mute for a screen reader. */
export function QuietCard({ from, to, canChange }: QuietCardProps) {
  const [picking, setPicking] = useState<End | null>(null);
  const isOn = from !== to;
  const toggle = (): void => {
    if (!canChange) return toast(ALERT_SETTINGS.consentFirst);
    void changeSettings((known) => ({ ...known, ...(isOn ? { quietTo: known.quietFrom } : USUAL) }));
  };
  const pick = (end: End, time: string): void => {
    setPicking(null);
    void changeSettings((known) => ({ ...known, [end]: time }));
  };
  const open = (end: End): void => {
    if (!canChange) return toast(ALERT_SETTINGS.consentFirst);
    setPicking(end);
  };
  const title = picking === 'quietTo' ? ALERT_SETTINGS.quietTo : ALERT_SETTINGS.quietFrom;
  const other = picking === 'quietTo' ? from : to;
  return (
    <View>
      <SectionHead title={ALERT_SETTINGS.quietTitle} />
      <Card className="line-list card--list">
        <ToggleRow
          title={ALERT_SETTINGS.quietTitle}
          text={isOn ? ALERT_SETTINGS.quietOn(from, to) : ALERT_SETTINGS.quietOff}
          on={isOn}
          onTap={toggle}
        />
        {isOn && (
          <LinkRow
            icon="clock"
            title={`${ALERT_SETTINGS.quietFrom}：${from}`}
            label={ALERT_SETTINGS.quietAria(ALERT_SETTINGS.quietFrom, from)}
            onTap={() => open('quietFrom')}
          />
        )}
        {isOn && (
          <LinkRow
            icon="clock"
            title={`${ALERT_SETTINGS.quietTo}：${to}`}
            label={ALERT_SETTINGS.quietAria(ALERT_SETTINGS.quietTo, to)}
            onTap={() => open('quietTo')}
          />
        )}
      </Card>
      {picking && (
        <Sheet title={title} onClose={() => setPicking(null)}>
          <View className="choice-grid" aria-role="radiogroup" aria-label={title}>
            {HOURS.filter((time) => time !== other).map((time) => (
              <Choice
                key={time}
                kind="plain"
                label={time}
                on={time === (picking === 'quietTo' ? to : from)}
                onTap={() => pick(picking, time)}
              />
            ))}
          </View>
        </Sheet>
      )}
    </View>
  );
}
