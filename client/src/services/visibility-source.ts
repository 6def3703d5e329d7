// The build takes visibility-source.weapp.ts or visibility-source.h5.ts; this one is for the type checker.
export * from './visibility-source.h5';
