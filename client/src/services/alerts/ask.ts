import { today } from '../clock';
import { newKey } from '../new-key';
import { askPlatform } from './ask-credit';
import { noteRefused, takeLeft } from './asks';
import { flushGrants, putGrant } from './grants';
import type { PlatformAnswer } from './platform-answer';
import type { Ask, Place } from './schema';

/** How a tap ended, as far as its owner cares. */
export type Asked = 'given' | 'refused' | 'banned' | 'off' | 'unsupported' | 'offline' | 'failed';

/** The phone's network did not do; nothing was asked. */
const NO_NETWORK: readonly number[] = [10002, 10003];

/**
 * Asks for messages. To be called first in what a tap does: the platform shows nothing once something was awaited. What it answers is
 * kept on the phone before the cloud is told, with the tap's own key.
 */
export function askFor(asks: readonly Ask[], place: Place): Promise<Asked> {
  const [first] = asks;
  if (!first) return Promise.resolve('failed');
  const answered = askPlatform(
    first.channel,
    asks.map(({ templateId }) => templateId),
  );
  return answered.then(
    (answer) => settle(answer, asks, place),
    () => 'failed' as const,
  );
}

function settle(answer: PlatformAnswer, asks: readonly Ask[], place: Place): Asked {
  if (answer.kind === 'failed') return NO_NETWORK.includes(answer.code) ? 'offline' : 'failed';
  if (answer.kind !== 'answered') return answer.kind;
  const told = asks.flatMap(({ template, templateId, channel, left }) => {
    const word = answer.answers[templateId];
    return word === undefined ? [] : [{ template, channel, left, answer: word }];
  });
  putGrant({ key: newKey(), answers: told.map(({ template, answer: word }) => ({ template, answer: word })) });
  const given = told.filter((each) => each.answer === 'accept');
  // Before the cloud says so; its own count takes the place of this one.
  takeLeft(
    given.map(({ template, channel, left }) => ({
      template,
      left: channel === 'one-time' && left !== null ? left + 1 : null,
    })),
  );
  void flushGrants();
  if (given.length > 0) return 'given';
  noteRefused(place, today());
  return told.some((each) => each.answer === 'reject') ? 'refused' : 'banned';
}
