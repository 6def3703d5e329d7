import Taro from '@tarojs/taro';

import { alarmDays, morningOf, type CalendarAnswer, type CalendarEvent } from './calendar-event';
import { today } from './clock';

const SCOPE = 'scope.addPhoneCalendar';
const DAY_SECONDS = 86_400;

/**
 * Write one whole day into the phone's calendar; must be called by a tap (WeChat refuses it elsewhere). From base library
 * 2.15.0. The start is nine in the morning and not midnight: some Androids ignore `allDay`, and those that heed it count
 * the day in UTC, where midnight in China is still the day before.
 */
export async function addToCalendar(event: CalendarEvent): Promise<CalendarAnswer> {
  if (!Taro.canIUse('addPhoneCalendar')) return 'unsupported';
  try {
    await write(event);
    return 'added';
  } catch (fault) {
    return refusalOf(fault);
  }
}

/** Taro hands this call on as it is, so its callbacks are the one way that every base library answers. */
const write = ({ title, description, on }: CalendarEvent): Promise<unknown> =>
  new Promise((resolve, reject) => {
    void Taro.addPhoneCalendar({
      title,
      description,
      startTime: morningOf(on),
      allDay: true,
      alarm: true,
      alarmOffset: alarmDays(on, today()) * DAY_SECONDS,
      success: resolve,
      fail: reject,
    });
  });

/** WeChat's `errno`; where an older phone gives none, the words tell. */
const ERRNO: Readonly<Record<number, CalendarAnswer>> = { 3: 'systemDenied', 104: 'privacy', 112: 'failed' };
/** Of the sheet that asks for both at once: the privacy text or the calendar was refused. */
const EITHER_REFUSED = 103;

/** Once refused, WeChat does not ask again: the way back leads through its settings. */
async function refusalOf(fault: unknown): Promise<CalendarAnswer> {
  const { errno, errMsg } = faultOf(fault);
  const known = ERRNO[errno];
  if (known) return known;
  if (errno === EITHER_REFUSED) return /auth deny/i.test(errMsg) || (await isRefused()) ? 'denied' : 'privacy';
  return refusalIn(errMsg);
}

const faultOf = (fault: unknown): { readonly errno: number; readonly errMsg: string } => {
  const { errno, errMsg } = (typeof fault === 'object' && fault !== null ? fault : {}) as Record<string, unknown>;
  return { errno: Number(errno ?? 0), errMsg: String(errMsg ?? fault) };
};

async function refusalIn(words: string): Promise<CalendarAnswer> {
  if (/system permission/i.test(words)) return 'systemDenied';
  if (/auth/i.test(words) || (await isRefused())) return 'denied';
  return /cancel/i.test(words) ? 'cancelled' : 'failed';
}

async function isRefused(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.getSetting();
    return (authSetting as Readonly<Record<string, boolean | undefined>>)[SCOPE] === false;
  } catch {
    return false;
  }
}

export async function openCalendarSettings(): Promise<void> {
  await Taro.openSetting().catch(() => undefined);
}
