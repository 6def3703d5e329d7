// The build takes storage.weapp.ts or storage.h5.ts; this one is for the type checker and the tests.
export * from './storage.h5';
