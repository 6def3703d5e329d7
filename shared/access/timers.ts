/**
 * Functions that the platform's timers start and nobody else may: they act for nobody, so they stand in no row of `ACCESS`.
 * `starts` is the trigger's name in `cloudbaserc.json`.
 */
export const TIMERS = {
  upkeep: { starts: 'nightly' },
  duty: { starts: 'often' },
  outbox: { starts: 'every-minute' },
  lookout: { starts: 'each-minute' },
} as const satisfies Readonly<Record<string, { readonly starts: string }>>;

export type TimerName = keyof typeof TIMERS;

/**
 * Functions that the platform's message push calls and nobody else may. What a push names must be known to us already: a check's
 * `trace_id` was told to us alone, and so was what was sent to whom.
 */
export const PUSHES = {
  verdicts: { events: ['wxa_media_check'] },
  subscriptions: {
    events: ['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event'],
  },
} as const satisfies Readonly<Record<string, { readonly events: readonly string[] }>>;

export type PushName = keyof typeof PUSHES;
