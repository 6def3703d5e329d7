/**
 * Functions that the platform's timers start and nobody else may: they act for nobody, so they stand in no row of `ACCESS`.
 * `starts` is the trigger's name in `cloudbaserc.json`.
 */
export const TIMERS = {
  upkeep: { starts: 'nightly' },
} as const satisfies Readonly<Record<string, { readonly starts: string }>>;

export type TimerName = keyof typeof TIMERS;
