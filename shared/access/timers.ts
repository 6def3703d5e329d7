/**
 * Functions that the platform's timers start and nobody else may: they act for nobody, so they stand in no row of `ACCESS`.
 * `starts` is the trigger's name in `cloudbaserc.json`.
 */
export const TIMERS = {
  upkeep: { starts: 'nightly' },
  duty: { starts: 'often' },
} as const satisfies Readonly<Record<string, { readonly starts: string }>>;

export type TimerName = keyof typeof TIMERS;

/**
 * Functions that the platform's message push calls and nobody else may. What a push names must be known to us already: a check's
 * `trace_id` was told to us alone.
 */
export const PUSHES = {
  verdicts: { event: 'wxa_media_check' },
} as const satisfies Readonly<Record<string, { readonly event: string }>>;

export type PushName = keyof typeof PUSHES;
