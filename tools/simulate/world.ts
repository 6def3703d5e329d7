import { Random } from '@test/factories/random';
import { NEW_BOX, SETUP } from '../../cloudfunctions/_core/alerts/records';
import { NO_DAY } from '../../cloudfunctions/_core/chat/records';
import { madeFirms, openidOf, personIdOf } from './firms';
import { LeanStore } from './lean-store';
import type { Options } from './options';
import { creditOf, TEMPLATE } from './template';

/** Firms with an owner each, the boxes of those who allowed messages, and the setup. */
export function newWorld(options: Options, onAlerts: (causeId: string) => void): LeanStore {
  const { firms, reach, credits, perSecond, seed } = options;
  const store = new LeanStore(madeFirms(firms), onAlerts);
  const setup = { version: 1, templates: [TEMPLATE], perSecond, digestAt: '17:00', isPaused: false };
  store.table('alertSetup').set({ _id: SETUP, ...setup });
  // Titles and reports of firms have clocks of their own, which are not what is simulated here.
  store.table('alertSetup').set({ _id: 'backfill', firms: '~', people: '~', isDone: true });
  const policy = creditOf(credits);
  const box = { ...NEW_BOX, credits: { policy }, nextAt: NO_DAY };
  const random = new Random(seed);
  for (let at = 0; at < firms; at += 1) {
    if (random.chance(reach)) store.table('alertBoxes').set({ _id: personIdOf(at), openid: openidOf(at), ...box });
  }
  return store;
}
