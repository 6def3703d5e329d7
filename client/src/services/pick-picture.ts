// The build takes pick-picture.weapp.ts or pick-picture.h5.ts; this one is for the type checker.
export * from './pick-picture.h5';
