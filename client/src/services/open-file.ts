// The build takes open-file.weapp.ts or open-file.h5.ts; this one is for the type checker.
export * from './open-file.h5';
