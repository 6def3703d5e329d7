// The build takes type-scale.weapp.ts or type-scale.h5.ts; this one is for the type checker.
export * from './type-scale.h5';
