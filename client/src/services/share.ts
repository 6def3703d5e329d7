// The build takes share.weapp.ts or share.h5.ts; this one is for the type checker.
export * from './share.h5';
