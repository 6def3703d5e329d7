// The build takes signal-source.weapp.ts or signal-source.h5.ts; this one is for the type checker.
export * from './signal-source.h5';
