// The build takes pick-file.weapp.ts or pick-file.h5.ts; this one is for the type checker.
export * from './pick-file.h5';
