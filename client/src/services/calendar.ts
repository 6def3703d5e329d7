// The build takes calendar.weapp.ts or calendar.h5.ts; this one is for the type checker.
export * from './calendar.h5';
