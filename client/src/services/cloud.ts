// The build takes cloud.weapp.ts or cloud.h5.ts; this one is for the type checker.
export * from './cloud.h5';
