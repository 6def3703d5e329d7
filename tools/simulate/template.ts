import type { SetupRecord } from '../../cloudfunctions/_core/alerts/records';

/** The one message that owners are sent: of what is new there need be no day, so it tells today's. */
export const TEMPLATE: SetupRecord['templates'][number] = {
  ...{ template: 'policy', channel: 'one-time', templateId: 'template-policy' },
  fields: [
    { name: 'thing1', part: 'what' },
    { name: 'date2', part: 'now' },
    { name: 'thing3', part: 'hint' },
  ],
};

/** What somebody has who has allowed it so many times. */
export const creditOf = (taps: number) => ({ left: taps, granted: taps, spent: 0, voided: 0, isStanding: false });
