import type { TemplateKey } from '@shared/alerts';

import type { Ask, Place } from './schema';

/** The platform's sheet takes five, older ones three; more are not readable. */
const MOST_AT_ONCE = 3;
/** From here on nobody is asked beside what he does. */
const ENOUGH = 3;
/** The platform is said to keep a few dozen; ours are worth something for as long as somebody remembers having said yes. */
export const MOST_LEFT = 10;

/** What a yes is for, the first one being what the words beside it are about. */
const WANTED: Readonly<Record<Exclude<Place, 'settings'>, readonly TemplateKey[]>> = {
  follow: ['deadline', 'policy'],
  question: ['reply'],
  action: ['task', 'reply'],
  desk: ['staff'],
};

const isBelow = ({ left }: Ask, most: number): boolean => left !== null && left < most;

/**
 * Those of the wanted templates that can be asked for in one sheet: at most three, of one channel (the platform takes no mixture),
 * each of its ids once, and nothing that there is enough of.
 */
export function pickAsks(asks: readonly Ask[], wanted: readonly TemplateKey[], most = MOST_LEFT): readonly Ask[] {
  const open = wanted
    .flatMap((template) => asks.filter((ask) => ask.template === template))
    .filter((ask) => isBelow(ask, most));
  const [first] = open;
  return open
    .filter(({ channel, templateId }, at) => {
      const isRepeated = open.findIndex((other) => other.templateId === templateId) < at;
      return channel === first?.channel && !isRepeated;
    })
    .slice(0, MOST_AT_ONCE);
}

/** What somebody is asked for beside what he does; none: he is left alone. */
export function offeredAt(
  place: Exclude<Place, 'settings'>,
  { asks, refused }: { readonly asks: readonly Ask[]; readonly refused: Readonly<Partial<Record<Place, string>>> },
  today: string,
): readonly Ask[] {
  return refused[place] === today ? [] : pickAsks(asks, WANTED[place], ENOUGH);
}
