// The build takes network-source.weapp.ts or network-source.h5.ts; this one is for the type checker.
export * from './network-source.h5';
