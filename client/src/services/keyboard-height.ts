// The build takes keyboard-height.weapp.ts or keyboard-height.h5.ts; this one is for the type checker.
export * from './keyboard-height.h5';
