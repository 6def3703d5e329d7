import { View } from '@tarojs/components';

import type { Conversation } from '@shared/api/chat';
import type { Side } from '@shared/chat';

import './clock-line.scss';
import { minuteOf } from '../services/say-day';
import { CLOCK } from '../texts/matters';
import { Icon } from '../ui';

interface ClockLineProps {
  readonly clock: NonNullable<Conversation['clock']>;
  /** Who reads it: the firm that waits, or whoever has to answer. */
  readonly side: Side;
}

/** By when the question that waits is to be answered, or that it is late. */
export function ClockLine({ clock, side }: ClockLineProps) {
  return (
    <View className={`clock-line ${clock.isLate ? 'clock-line--late' : ''}`}>
      <Icon name={clock.isLate ? 'alert' : 'clock'} />
      <View className="grow">{sayClock(clock, side)}</View>
    </View>
  );
}

/** The same in one sentence, for a list or a screen reader. */
export function sayClock({ due, isLate, isTentative }: ClockLineProps['clock'], side: Side): string {
  const say = { firm: [CLOCK.firm, CLOCK.firmLate], care: [CLOCK.care, CLOCK.careLate] }[side][isLate ? 1 : 0];
  const words = say?.(sayMinute(due)) ?? '';
  return isTentative && !isLate ? `${words}（${CLOCK.tentative}）` : words;
}

/** `11 月 25 日 15:20`. */
function sayMinute(instant: string): string {
  const [, month, day, time] = /^\d+-(\d+)-(\d+) (.+)$/.exec(minuteOf(instant)) ?? [];
  return `${Number(month)} 月 ${Number(day)} 日 ${time}`;
}
