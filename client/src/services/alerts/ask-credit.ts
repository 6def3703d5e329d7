// The build takes ask-credit.weapp.ts or ask-credit.h5.ts; this one is for the type checker and the tests.
export * from './ask-credit.h5';
