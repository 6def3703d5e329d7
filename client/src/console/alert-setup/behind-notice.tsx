import { View } from '@tarojs/components';

import { minuteOf } from '../../services/say-day';
import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { Button, Notice } from '../../ui';
import { useFirst } from './use-first';

interface BehindNoticeProps {
  readonly region: string;
  readonly differs: readonly string[];
  readonly isBusy: boolean;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Somebody else was first: who, where the two differ, and which of them it shall be. */
export function BehindNotice({ region, differs, isBusy, onTheirs, onMine }: BehindNoticeProps) {
  const first = useFirst(region, true);
  const { behind, behindSomebody, useTheirs, useMine } = CONSOLE_ALERT_SETUP;
  return (
    <Notice tone="warn" live>
      <View className="stack">
        <View>{first ? behind(first.name, minuteOf(first.at)) : behindSomebody}</View>
        <View>{CONSOLE_ALERT_SETUP.differs(differs.join('、'))}</View>
        <View className="buttons">
          <Button kind="secondary" label={useTheirs} disabled={isBusy} onTap={onTheirs} />
          <Button kind="secondary" label={useMine} disabled={isBusy} onTap={onMine} />
        </View>
      </View>
    </Notice>
  );
}
