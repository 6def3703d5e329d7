// The build takes platform-privacy.weapp.ts or platform-privacy.h5.ts; this one is for the type checker.
export * from './platform-privacy.h5';
