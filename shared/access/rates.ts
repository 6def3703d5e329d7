import type { ActionId } from '../api';

/** So many calls in so many minutes, of one person and of one firm together. */
export interface Rate {
  readonly minutes: number;
  readonly perPerson: number;
  readonly perFirm: number;
}

/** Every write that is not named below. A phone that sends a day's queue at once stays far from it. */
const USUAL: Rate = { minutes: 10, perPerson: 120, perFirm: 300 };

/** Where guessing, or a flood, would pay. */
const TIGHTER: Readonly<Partial<Record<ActionId, Rate>>> = {
  'firms.redeem': { minutes: 60, perPerson: 10, perFirm: 10 },
  'firms.verify': { minutes: 60, perPerson: 10, perFirm: 10 },
  'firms.create': { minutes: 60, perPerson: 10, perFirm: 10 },
  'firms.invite': { minutes: 60, perPerson: 30, perFirm: 30 },
  'firms.inviteImage': { minutes: 60, perPerson: 30, perFirm: 30 },
  'firms.phone': { minutes: 60, perPerson: 10, perFirm: 40 },
  'firms.export': { minutes: 60, perPerson: 6, perFirm: 20 },
  'measures.report': { minutes: 60, perPerson: 20, perFirm: 60 },
  'chat.send': { minutes: 10, perPerson: 300, perFirm: 1200 },
  'chat.upload': { minutes: 10, perPerson: 600, perFirm: 1200 },
  'console.upload': { minutes: 60, perPerson: 240, perFirm: 240 },
  'console.preview': { minutes: 60, perPerson: 30, perFirm: 30 },
};

/** Looks that are counted like writes: asking often would tell what one answer hides, or use up what WeChat allows. */
export const COUNTED_LOOKS: readonly ActionId[] = ['console.preview', 'firms.inviteImage'];

/** How often a write may be asked for. Counted whether it succeeds or not: a wrong code is what guessing looks like. */
export const rateOf = (action: ActionId): Rate => TIGHTER[action] ?? USUAL;
