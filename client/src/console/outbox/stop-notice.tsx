import { View } from '@tarojs/components';

import type { ActionOutput } from '@shared/api';

import { openPage } from '../../services/navigation';
import { minuteOf } from '../../services/say-day';
import { CONSOLE_OUTBOX, SEND_CODE_HELP } from '../../texts/console-alerts';
import { Button, Notice } from '../../ui';

interface StopNoticeProps {
  readonly setup: ActionOutput<'console', 'alertSetup'> | undefined;
  readonly isFailed: boolean;
}

/** Why nothing goes out, where that is so, and the way to change it. */
export function StopNotice({ setup, isFailed }: StopNoticeProps) {
  if (!setup) return isFailed ? <Notice tone="warn">{CONSOLE_OUTBOX.setupUnread}</Notice> : null;
  const { isPaused, stopped, templates } = setup;
  if (!isPaused && !stopped && templates.length > 0) return null;
  return (
    <View className="stack">
      {stopped && <Stopped {...stopped} />}
      {isPaused && (
        <Notice live tone="warn">
          {CONSOLE_OUTBOX.isPaused}
        </Notice>
      )}
      {templates.length === 0 && <Notice>{CONSOLE_OUTBOX.noTemplates}</Notice>}
      <Button kind="secondary" icon="pen" label={CONSOLE_OUTBOX.toSetup} onTap={() => openPage('consoleAlertSetup')} />
    </View>
  );
}

/** The platform has told to stop: what it said, and until when. */
export function Stopped({ code, until }: NonNullable<ActionOutput<'console', 'alertSetup'>['stopped']>) {
  return (
    <Notice live tone="bad" icon="alert">
      <View className="text-strong">{CONSOLE_OUTBOX.stopped(code)}</View>
      {SEND_CODE_HELP[code] !== undefined && <View>{SEND_CODE_HELP[code]}</View>}
      <View>{until === null ? CONSOLE_OUTBOX.stoppedForGood : CONSOLE_OUTBOX.stoppedUntil(minuteOf(until))}</View>
    </Notice>
  );
}
